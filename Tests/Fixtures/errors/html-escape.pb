add association "Asso X"
add volunteer &quot;Alice&quot;
