#!/bin/sh
# sanitized.sh BUILD SANITIZERS -- the whole suite, sanitizers in all of it.
#
# BUILD holds the program, the unit tests, the oracles and the libraries, all
# compiled with them.  What a test compiles itself and links to a library is
# linked with them too, by a gcc that stands before the real one.
#
# Left out is what says nothing here: instruction counts, what the bare library
# asks of libc, objects without data (the sanitizers add some), the limits of
# memory (they take terabytes of addresses), calls that fail on purpose (see
# `make test-faults`, which has the sanitized program), the fuzzers (they have
# sanitizers anyway), and threads (whose sanitizer is another one).
set -u
cd "$(dirname "$0")/.." || exit 3

build=$(cd "$1" && pwd) || exit 3
place=$(mktemp -d) || exit 3
trap 'rm -rf "$place"' EXIT

for name in gcc cc; do
    cat >"$place/$name" <<END
#!/bin/sh
case " \$* " in
*" -c "*|*" -shared "*) exec $(command -v "$name") "\$@" ;;
esac
exec $(command -v "$name") "\$@" -fsanitize=$2
END
    chmod +x "$place/$name"
done

BUILD=$build MAKE=${MAKE:-make} PATH=$place:$PATH \
    UBSAN_OPTIONS=print_stacktrace=1 \
    SKIP="gate.sh bare.sh state.sh faults_test.py limits_test.py threads_test.py" \
    tests/run
