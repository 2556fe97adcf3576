/* caller.c FOLDER -- a program that calls types.so, and says what came back. */
#include <remit_foreign.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    NUMBER, DATE, TEXT, TRUTH, DURATION, ALL, REPEATED, NO_TEXT, REFUSES, SLOW,
    BACKWARDS, OTHER_TYPES, ABSENT, FUNCTIONS
};

static const struct {
    const char *symbol, *signature;
} declared[FUNCTIONS] = {
    {"echo_number", "(number) number"},
    {"echo_date", "(date) date"},
    {"echo_text", "(text) text"},
    {"echo_truth", "(truth) truth"},
    {"echo_duration", "(duration) duration"},
    {"all", "(number, date, text, truth, duration, number, date, text, truth,"
            " duration, number, date, text, truth, duration, number) text"},
    {"repeated", "(number) text"},
    {"no_text", "(number) text"},
    {"refuses", "(text) number"},
    {"slow", "(number) truth"},
    {"backwards", "(number) duration"},
    {"echo_date", "(number) date"},
    {"absent", "() truth"},
};

static RemitForeignFunction functions[FUNCTIONS];
static RemitForeignProcess *process;
static RemitForeignReason   reason;

/* ---- values -------------------------------------------------------------- */

static RemitForeignValue number(int64_t is)
{
    RemitForeignValue value = {.type = REMIT_FOREIGN_NUMBER};
    value.as.number = is;
    return value;
}

static RemitForeignValue date(RemitDay is)
{
    RemitForeignValue value = {.type = REMIT_FOREIGN_DATE};
    value.as.day = is;
    return value;
}

static RemitForeignValue text(const char *is, size_t len)
{
    RemitForeignValue value = {.type = REMIT_FOREIGN_TEXT};
    value.as.text = (RemitForeignText){is, (uint32_t)len};
    return value;
}

static RemitForeignValue truth(bool is)
{
    RemitForeignValue value = {.type = REMIT_FOREIGN_TRUTH};
    value.as.truth = is;
    return value;
}

static RemitForeignValue duration(int32_t count, RemitUnit unit)
{
    RemitForeignValue value = {.type = REMIT_FOREIGN_DURATION};
    value.as.duration = (RemitDuration){count, unit};
    return value;
}

static void show(const RemitForeignValue *value)
{
    switch (value->type) {
    case REMIT_FOREIGN_NUMBER:
        printf("number %lld\n", (long long)value->as.number);
        break;
    case REMIT_FOREIGN_DATE: printf("date %d\n", (int)value->as.day); break;
    case REMIT_FOREIGN_TEXT:
        printf("text %u %.60s\n", (unsigned)value->as.text.len,
               value->as.text.at);
        break;
    case REMIT_FOREIGN_TRUTH: printf("truth %d\n", value->as.truth); break;
    case REMIT_FOREIGN_DURATION:
        printf("duration %d of unit %d\n", (int)value->as.duration.count,
               (int)value->as.duration.unit);
        break;
    }
}

static void call(int function, const RemitForeignValue *arguments)
{
    RemitForeignValue answer;

    if (remit_foreign_call(process, (uint32_t)function, arguments, &answer,
                           &reason))
        show(&answer);
    else
        printf("%s: %s\n", declared[function].symbol, reason.text);
}

static void call_one(int function, RemitForeignValue argument)
{
    call(function, &argument);
}

/* ---- what is called ------------------------------------------------------ */

static void echoes(void)
{
    call_one(NUMBER, number(0));
    call_one(NUMBER, number(INT64_MIN));
    call_one(NUMBER, number(INT64_MAX));
    call_one(DATE, date(REMIT_FIRST_DAY));
    call_one(DATE, date(REMIT_LAST_DAY));
    call_one(DATE, date(REMIT_NO_DAY));
    call_one(TEXT, text("", 0));
    call_one(TEXT, text("\346\212\245\345\221\212 \360\237\214\231", 11));
    call_one(TRUTH, truth(true));
    call_one(TRUTH, truth(false));
    call_one(DURATION, duration(0, REMIT_DAYS));
    call_one(DURATION, duration(6, REMIT_WORKING_DAYS));
    call_one(DURATION, duration(INT32_MAX, REMIT_YEARS));
}

static void many(void)
{
    RemitForeignValue values[16];

    for (int i = 0; i < 15; i += 5) {
        values[i] = number(i);
        values[i + 1] = date(14610 + i);
        values[i + 2] = text("abc" + i / 5, 3 - (size_t)i / 5);
        values[i + 3] = truth(i == 5);
        values[i + 4] = duration(i, REMIT_MONTHS);
    }
    values[15] = number(-1);
    call(ALL, values);
}

static void refusals(void)
{
    static char long_text[2 * REMIT_FOREIGN_MOST_BYTES];

    memset(long_text, 'y', sizeof long_text);
    call_one(NUMBER, truth(true));
    call_one(TEXT, text("a\0b", 3));
    call_one(TEXT, text(long_text, sizeof long_text));
    call_one(REPEATED, number(REMIT_FOREIGN_MOST_TEXT));
    call_one(NO_TEXT, number(1));
    call_one(REFUSES, text("the moon was not seen", 21));
    call_one(REFUSES, text("", 0));
    call_one(OTHER_TYPES, number(1));
    call_one(NUMBER, number(42));
}

static void on_alarm(int signal_number)
{
    (void)signal_number;
}

/* A signal every 10 milliseconds, while the answer takes 300. */
static void interrupted(void)
{
    struct sigaction action = {.sa_handler = on_alarm};
    struct itimerval often = {{0, 10000}, {0, 10000}}, never = {{0, 0}, {0, 0}};

    sigaction(SIGALRM, &action, NULL);
    setitimer(ITIMER_REAL, &often, NULL);
    call_one(SLOW, number(300));
    setitimer(ITIMER_REAL, &never, NULL);
}

static void signatures(void)
{
    static const char *const written[] = {
        "() truth", "(number, text) date", "(number,text) date",
        "(number, ) date", "(number) ", "(number) date ", "number", "",
        "(numbers) date", "(text, text, text, text, text, text, text, text,"
        " text, text, text, text, text, text, text, text, text) date"
    };
    char                  back[REMIT_FOREIGN_SIGNATURE_SIZE];
    RemitForeignSignature signature;

    for (size_t i = 0; i < sizeof written / sizeof *written; i++)
        if (remit_foreign_signature_read(written[i], &signature)) {
            remit_foreign_signature_text(&signature, back);
            printf("%s\n", back);
        } else {
            printf("no signature: %.20s\n", written[i]);
        }
}

/* ---- the process --------------------------------------------------------- */

static int open_files(void)
{
    int count = 0;

    for (int fd = 0; fd < 256; fd++)
        count += fcntl(fd, F_GETFD) != -1;
    return count;
}

static bool begin(const char *folder, bool ask)
{
    int file = remit_foreign_open(folder, "types", &reason);

    if (file < 0) {
        printf("%s\n", reason.text);
        return false;
    }
    for (int i = 0; i < FUNCTIONS; i++) {
        functions[i].file = file;
        functions[i].symbol = declared[i].symbol;
        remit_foreign_signature_read(declared[i].signature,
                                     &functions[i].signature);
    }
    process = remit_foreign_start(functions, FUNCTIONS, &reason);
    if (!process) {
        printf("%s\n", reason.text);
        return false;
    }
    for (uint32_t i = 0; ask && i < FUNCTIONS; i++)
        if (!remit_foreign_loaded(process, i, &reason))
            printf("%s: %s\n", declared[i].symbol, reason.text);
    return true;
}

static void end(void)
{
    remit_foreign_end(process);
    close(functions[0].file);
}

int main(int count, char **words)
{
    int before = open_files();

    if (count != 2 || !begin(words[1], true))
        return 1;
    echoes();
    many();
    refusals();
    interrupted();
    signatures();
    call_one(BACKWARDS, number(3));
    printf("there: %d\n", remit_foreign_is_there(process));
    call_one(NUMBER, number(1));
    end();
    close(0);                   /* a program may have no standard input */
    if (!begin(words[1], false))
        return 1;
    call_one(DATE, date(1));
    end();
    printf("left open: %d\n", open_files() - before + 1);
    printf("left running: %d\n", waitpid(-1, NULL, WNOHANG) != -1 ||
                                 errno != ECHILD);
    return 0;
}
