add volunteer „Alice Martin
