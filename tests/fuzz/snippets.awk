# snippets.awk -- pieces of Remit for the mutator, as tables of C.
#
# Every clause and every declaration of the blocks of Remit in the reference:
# what the language can say, without a list of its own to keep.
function quote(text) {
    gsub(/\\/, "\\\\", text)
    gsub(/"/, "\\\"", text)
    gsub(/\?\?/, "?\\?", text)
    return "\"" text "\""
}
function declared() {
    if (declaration != "")
        declarations[++count] = declaration
    declaration = ""
}
BEGIN { print "#include \"tests/fuzz/mutate.h\"\n\nconst char *const snippet_clauses[] = {" }
/^```remit/ { inside = 1; next }
/^```/ { declared(); inside = 0 }
!inside || /^ *#/ || /^ *$/ || /…/ || /\.\.\.$/ { next }
/^[^ }]/ { declared() }
{
    declaration = declaration $0 "\n"
    sub(/^ +/, "")
    if (!seen[$0]++ && $0 != "}")
        print "    " quote($0) ","
}
END {
    declared()
    print "    NULL\n};\n\nconst char *const snippet_declarations[] = {"
    for (i = 1; i <= count; i++) {
        pieces = split(declarations[i], line, "\n")
        for (j = 1; j < pieces; j++)
            printf "    %s \"\\n\"%s\n", quote(line[j]), j + 1 < pieces ? "" : ","
    }
    print "    NULL\n};"
}
