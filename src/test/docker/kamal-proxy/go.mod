module kamalproxy

go 1.19
