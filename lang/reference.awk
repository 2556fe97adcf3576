# reference.awk -- the entries of reference.md as C, for `remit explain`.
#
# An entry begins at a line `### word` or `### word, word`, between the lines
# `<!-- keywords -->` and `<!-- end of keywords -->`, and ends where the next
# begins.  A block of an example is set in by four blanks, a comment left out,
# and empty lines that meet become one.

BEGIN {
    print "/* Made from lang/reference.md by lang/reference.awk. */"
    print "#include \"lang/reference.h\""
}

function quote(text) {
    gsub(/\\/, "\\\\", text)
    gsub(/"/, "\\\"", text)
    gsub(/\?/, "\\?", text)
    return "    \"" text "\\n\""
}

function line(text) {
    if (text == "") {
        empty = begun
        return
    }
    if (empty)
        print quote("")
    print quote(text)
    empty = 0
    begun = 1
}

function close_entry() {
    if (words == "")
        return
    if (!begun)
        print quote("")
    print "    ;"
    count = split(words, word, /, */)
    for (i = 1; i <= count; i++)
        table[++entries] = "    {\"" word[i] "\", entry_" number "},"
    words = ""
}

/^<!-- keywords -->$/        { inside = 1; next }
/^<!-- end of keywords -->$/ { close_entry(); inside = 0 }
!inside                      { next }

/^### / {
    close_entry()
    words = substr($0, 5)
    number++
    empty = begun = fenced = 0
    print "\nstatic const char entry_" number "[] ="
    next
}

words == ""     { next }
/^<!--.*-->$/   { next }
/^```/          { fenced = !fenced; next }
                { line(fenced && $0 != "" ? "    " $0 : $0) }

END {
    print "\nconst ReferenceEntry reference_entries[] = {"
    for (i = 1; i <= entries; i++)
        print table[i]
    print "};"
    print "const size_t reference_count = " entries ";"
}
