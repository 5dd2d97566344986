module harbor

go 1.21
