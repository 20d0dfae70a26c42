ａｄｄ volunteer "Alice Martin"；
