package main

import (
	"fmt"
	"html/template"
	"net/http"
)

var builtIn = template.Must(template.New("").Parse(
	`<!doctype html><title>{{.Status}} {{.Title}}</title><h1>{{.Status}} {{.Title}}</h1>{{if .Message}}<p>{{.Message}}</p>{{end}}` + "\n"))

// writePage answers with the service's own page for the status if there is one, else with a built-in page.
func writePage(w http.ResponseWriter, own *template.Template, status int, message string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	values := struct {
		Status         int
		Title, Message string
	}{status, http.StatusText(status), message}
	if own != nil {
		if page := own.Lookup(fmt.Sprintf("%d.html", status)); page != nil {
			if err := page.Execute(w, values); err != nil {
				logLine("ERROR", "Failed to render error page", "status", status, "error", err.Error())
			}
			return
		}
	}
	_ = builtIn.Execute(w, values)
}
