;;; remit-mode.el --- colours and indentation for Remit  -*- lexical-binding: t -*-

;; Put this file into a folder of `load-path' and say (require 'remit-mode).
;; The lists of keywords are those of lang/keywords.def:
;; tests/house/editors.sh compares them.

;;; Code:

(defconst remit-declarations
  '(
    "agreement" "body" "calendar" "cancelled" "channel" "check"
    "considered" "decision" "document" "done" "duty" "establish" "event"
    "expect" "extern" "footnote" "group" "happened" "holidays" "horizon"
    "issued" "language" "mandate" "masthead" "meeting" "office" "outcome"
    "para" "place" "planned" "policy" "postponed" "preamble" "process"
    "programme" "report" "resolution" "restraint" "sessions" "started"
    "submitted" "summary" "topic" "upon" "use" "verb" "waived" "zone")
  "Keywords that begin a declaration, a paragraph or an act.")

(defconst remit-times
  '(
    "april" "august" "day" "days" "december" "easter" "february" "friday"
    "january" "july" "june" "march" "may" "monday" "month" "months"
    "november" "october" "orthodox-easter" "quarter" "quarters" "saturday"
    "september" "sunday" "thursday" "tuesday" "wednesday" "week" "weeks"
    "working" "working-week" "year" "years")
  "Keywords of the calendar.")

(defconst remit-clauses
  '(
    "about" "adopted" "adoption" "after" "alias" "allow" "alternates"
    "amends" "among" "and" "annex" "any" "apart" "applies" "as" "assume"
    "at" "balanced" "because" "before" "between" "bis" "by" "call"
    "certainty" "chair" "chapter" "closes" "closing" "composed"
    "conditional" "consulting" "count" "covers" "cycle" "delegated" "drafted"
    "due" "during" "duties" "each" "early" "effective" "either" "end"
    "ended" "endorses" "established" "every" "except" "extended" "extends"
    "first" "for" "force" "forecast" "forms" "from" "has" "head" "held"
    "hop" "hops" "hosted" "if" "implements" "in" "input" "inside" "issue"
    "item" "its" "jointly" "just" "kind" "known" "labelled" "last" "late"
    "lead" "least" "link" "mandates" "meetings" "meets" "members" "mid"
    "milestones" "most" "name" "nearest" "needs" "next" "none" "not"
    "note" "number" "of" "offset" "on" "on-or-after" "on-or-before" "once"
    "one" "ongoing" "opening" "opens" "or" "paragraphs" "part"
    "permanently" "plus" "possible" "president" "previous" "proposals"
    "qualifier" "quater" "rapporteur" "reaching" "recalls" "remind"
    "reports" "responds" "restates" "rolled" "rotates" "seat"
    "secretariat" "secretary" "section" "session" "show" "since" "slack"
    "some" "soon" "speaks" "start" "status" "strength" "submit" "summer"
    "supersedes" "takes" "ter" "terminates" "the" "theme" "then" "through"
    "time" "times" "title" "to" "twice" "under" "unknown" "until" "usually"
    "vice-chair" "vice-president" "volume" "weekend" "when" "where" "with"
    "within" "words" "false" "true")
  "All other keywords.")

(defun remit-words (words)
  "A regular expression for WORDS, which may hold a dash, as whole words."
  (concat "\\_<" (regexp-opt words t) "\\_>"))

(defconst remit-font-lock
  `((,(remit-words remit-declarations) . font-lock-keyword-face)
    (,(remit-words remit-times) . font-lock-type-face)
    (,(remit-words remit-clauses) . font-lock-builtin-face)
    ("\\_<[A-Za-z][-A-Za-z0-9_.()]*\\(?:/[-A-Za-z0-9_.()]+\\)+\\(?:#[-A-Za-z0-9_]+\\)?"
     0 font-lock-variable-name-face t)
    ("\\_<[0-9]\\{4\\}-\\(?:Q[1-4]\\|[0-9][0-9]\\(?:-[0-9][0-9]\\)?\\)\\_>"
     . font-lock-constant-face)
    ("\\_<[0-9]+\\(?:st\\|nd\\|rd\\|th\\)?\\_>" . font-lock-constant-face)
    ("\\_<\\([a-z]\\{2,3\\}\\(?:-[A-Za-z0-9]+\\)*\\)[ \t]*\""
     1 font-lock-preprocessor-face))
  "What is coloured in Remit, and how.")

(defvar remit-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "." table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?\\ "\\" table)
    (modify-syntax-entry ?- "_" table)
    (modify-syntax-entry ?_ "_" table)
    table)
  "Remit's letters and signs.")

(defconst remit-syntax-propertize
  (syntax-propertize-rules
   ("\\(?:^\\|[ \t]\\)\\(#\\)" (1 "<"))
   ("\"\"\"" (0 "|")))
  "A comment begins at the start of a line or after a blank, a long text with
three quotes.")

(defun remit-indent-line ()
  "Indent the line by four blanks for each brace that is open before it."
  (interactive)
  (let* ((depth (save-excursion
                  (back-to-indentation)
                  (- (car (syntax-ppss (point)))
                     (if (looking-at "[])}]") 1 0))))
         (from (- (point-max) (point))))
    (unless (nth 3 (save-excursion (syntax-ppss (line-beginning-position))))
      (indent-line-to (* 4 (max 0 depth)))
      (when (> (- (point-max) from) (point))
        (goto-char (- (point-max) from))))))

;;;###autoload
(define-derived-mode remit-mode prog-mode "Remit"
  "A mode for mandates and the follow-up they oblige."
  (setq-local comment-start "# ")
  (setq-local comment-end "")
  (setq-local font-lock-defaults '(remit-font-lock))
  (setq-local syntax-propertize-function remit-syntax-propertize)
  (setq-local indent-line-function #'remit-indent-line)
  (setq-local indent-tabs-mode nil))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.remit\\'" . remit-mode))

(provide 'remit-mode)
;;; remit-mode.el ends here
