module testapp

go 1.19
