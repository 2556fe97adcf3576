" remit.vim -- tells Vim which files are Remit.
autocmd BufNewFile,BufRead *.remit setfiletype remit
