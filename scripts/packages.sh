#!/bin/sh
# packages.sh -- installs what Remit needs and this machine has not.
#
#   scripts/packages.sh [--check] SET...
#                               SET: build, test, bench, lint, coverage
#
# Silent when nothing is missing.  What is missing is installed by name where
# apt-get and root or sudo are at hand, saying what and why; elsewhere, or
# with --check, it is listed and the exit status is 3.
#
# What is `extra` the tests can do without, and say so: it comes from npm into
# a folder of its own below BUILD/extra (npm clears away what else lies in one),
# and where npm cannot fetch it that is told and no failure.
#
# A thing counts as present when it works, whoever installed it: a command on
# the path, a library that pkg-config knows, a header that compiles, a module
# that Python, PHP or Ruby loads, a part of clang's own, a time zone that
# Python knows, a server that lies where Debian puts it.
set -u

# set    package           how to tell that it is there      what it is for
packages() {
    cat <<'END'
build  gcc               command gcc           compiles Remit
build  libc6-dev         header stdio.h        the C library's headers
build  re2c              command re2c          makes the lexer from lang/lexer.re
build  lemon             command lemon         makes the parser from lang/grammar.y
build  pkg-config        command pkg-config    finds the libraries below
build  libutf8proc-dev   library libutf8proc   Unicode: normal forms of names, widths of text
build  libffi-dev        library libffi        calls foreign functions
build  libsqlite3-dev    library sqlite3       writes the registry as a SQLite file
build  libjansson-dev    library jansson       reads the lock of calendars, JSON that anybody may have written
test   libcriterion-dev  library criterion     runs the unit tests
test   python3           command python3       runs the golden tests and the date oracle
test   clang             command clang         the second compiler that Remit must satisfy
test   libclang-rt-dev   clangrt fuzzer        feeds the compiler texts that nobody wrote
test   g++               command g++           compiles C tables as C++
test   gcc-arm-none-eabi command arm-none-eabi-gcc  compiles the runtime for a Cortex-M
test   qemu-system-arm   command qemu-system-arm    runs it
test   python3-jsonschema module jsonschema    holds the JSON against its schema
test   sqlite3           command sqlite3       loads the SQL
test   postgresql        server postgres       loads the SQL, beside SQLite
test   libreoffice-calc-nogui command soffice  opens the CSV
test   chromium          command chromium      opens the page, narrow and on paper
test   chromium-driver   command chromedriver  lets a test steer it
test   fonts-dejavu-core file /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf  the letters of the page, where it is compared
test   npm               command npm           fetches the next
extra  axe-core@4        npm axe-core          looks for what keeps people from reading the page
test   poppler-utils     command pdftoppm      makes pictures of printed pages
test   graphviz          command dot           reads the graphs of reports
test   libical-dev       library libical       reads every calendar back, as most desktops do
test   python3-icalendar debian icalendar      reads every calendar back
test   python3-vobject   debian vobject        reads every calendar back, strictest of what must be there
test   php-cli           command php           runs the reader below
test   php-sabre-vobject php Sabre/VObject/autoload.php reads every calendar back, as Nextcloud does
test   ruby              command ruby          runs the reader below
test   ruby-icalendar    ruby icalendar        reads every calendar back
test   tzdata            zone Europe/Zurich    what the clocks of places show, to hold ours against
test   python3-dateutil  module dateutil       works out the rules of time zones in calendars
test   radicale          debian radicale       takes items as a calendar server and gives them back
coverage gcovr           command gcovr         counts the lines and branches that tests reach
coverage llvm            command llvm-cov      counts those that the fuzzers' texts reach
test   valgrind          command valgrind      counts instructions, against those recorded, and watches memory
bench  ledger            command ledger        a peer: transactions read and checked
bench  hledger           command hledger       the same, in Haskell
bench  tj3               command tj3           a peer: tasks scheduled
bench  remind            command remind        a peer: a year of dated items
bench  libical-dev       library libical       a peer: calendars built and written
lint   clang-tidy        command clang-tidy    reads the C for mistakes
lint   cppcheck          command cppcheck      reads the C for other mistakes
END
}

# present HOW WHAT
present() {
    case $1 in
    command) command -v "$2" ;;
    library) command -v pkg-config && pkg-config --exists "$2" ;;
    header)  for cc in cc gcc clang; do
                 command -v "$cc" &&
                     printf '#include <%s>\n' "$2" | "$cc" -E - && return 0
             done
             return 1 ;;
    module)  python3 -c "import $2" ;;
    debian)  /usr/bin/python3 -c "import $2" ;;     # the system's Python
    zone)    python3 -c "import zoneinfo; zoneinfo.ZoneInfo('$2')" ;;
    clangrt) ls "$(clang -print-resource-dir)"/lib/*/libclang_rt."$2"* ;;
    php)     php -r "require '$2';" ;;
    ruby)    ruby -e "require '$2'" ;;
    file)    [ -r "$2" ] ;;
    npm)     [ -d "$extra_home/$2/node_modules/$2" ] ;;
    server)  command -v "$2" || ls /usr/lib/postgresql/*/bin/"$2" ;;
    esac >/dev/null 2>&1
}

# One line "PACKAGE  REASON" for each that is missing from the sets in $sets.
missing() {
    packages | while read -r set package how what reason; do
        case " $sets " in *" $set "*) ;; *) continue ;; esac
        present "$how" "$what" || printf '%-18s %s\n' "$package" "$reason"
    done
}

names() { echo "$1" | awk '{ printf "%s%s", sep, $1; sep = " " }'; }

give_up() {
    {
        echo "Remit needs these packages, and $1:"
        echo "$2" | sed 's/^/    /'
        echo "On Debian or Ubuntu, as root:"
        echo "    apt-get install $(names "$2")"
        echo "Elsewhere, install what your system calls them and try again."
    } >&2
    exit 3
}

# Prints the words that make a command run as root; fails if nothing does.
root_prefix() {
    [ "$(id -u)" -eq 0 ] && return 0
    command -v sudo >/dev/null 2>&1 || return 1
    if sudo -n true 2>/dev/null; then echo "sudo -n"
    elif [ -t 0 ]; then echo "sudo"
    else return 1
    fi
}

apt() {     # unquoted: the prefix is words, or nothing
    $prefix env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" </dev/null
}

install() {
    # shellcheck disable=SC2086
    apt install -y --no-install-recommends $1
}

# Fetches the extras that are missing, for the set `test`.
extras() {
    case " $sets " in *" test "*) ;; *) return 0 ;; esac
    command -v npm >/dev/null 2>&1 || return 0
    packages | while read -r set package how what reason; do
        [ "$set" = extra ] || continue
        present "$how" "$what" && continue
        npm install --prefix "$extra_home/$what" --ignore-scripts --no-audit \
            --no-fund --no-save "$package" >/dev/null 2>&1 </dev/null ||
            echo "note: npm cannot fetch $package, which $reason" >&2
    done
}

check=no
sets=
extra_home=${BUILD:-build}/extra
for word in "$@"; do
    case $word in
    --check)         check=yes ;;
    build|test|bench|lint|coverage) sets="$sets $word" ;;
    *)  echo "usage: scripts/packages.sh [--check] build|test|bench|lint|coverage..." >&2
        exit 2 ;;
    esac
done

lacking=$(missing)
if [ -z "$lacking" ]; then
    [ "$check" = yes ] || extras
    exit 0
fi
[ "$check" = no ] || give_up "they are not installed" "$lacking"
command -v apt-get >/dev/null 2>&1 ||
    give_up "this system has no apt-get" "$lacking"
prefix=$(root_prefix) ||
    give_up "there is neither root nor sudo to install them" "$lacking"

echo "Installing what Remit needs and this machine has not:"
echo "$lacking" | sed 's/^/    /'
log=$(mktemp) || exit 3
trap 'rm -f "$log"' EXIT
# Old or empty package lists are the usual reason to fail, so renew them then.
if ! install "$(names "$lacking")" >"$log" 2>&1; then
    apt update >>"$log" 2>&1
    # One by one: a name that this release does not have stops no other.
    for package in $(names "$lacking"); do
        install "$package" >>"$log" 2>&1 || tail -n 5 "$log" >&2
    done
fi
lacking=$(missing)
[ -z "$lacking" ] || give_up "apt-get could not install them" "$lacking"
extras
