package main

import (
	"crypto/tls"
	"errors"
	"html/template"
	"net/http"
	"path/filepath"
)

var errErrorPages = errors.New("unable to load error pages")

// loaded is a service's settings with the files they name read in.
type loaded struct {
	settings
	pages       *template.Template
	certificate *tls.Certificate
}

func load(s settings) (*loaded, error) {
	l := &loaded{settings: s}
	if s.ErrorPages != "" {
		pages, err := template.ParseGlob(filepath.Join(s.ErrorPages, "*.html"))
		if err != nil { // also when no file matches
			return nil, errErrorPages
		}
		l.pages = pages
	}
	if !s.TLS {
		return l, nil
	}
	var err error
	l.certificate, err = certificateFor(s)
	return l, err
}

func (l *loaded) fail(w http.ResponseWriter, status int, message string) {
	writePage(w, l.pages, status, message)
}

func (l *loaded) isHealthCheck(req *http.Request) bool {
	return (req.Method == http.MethodGet || req.Method == http.MethodHead) && req.URL.Path == l.HealthPath
}

// redirect returns where the request should go instead, or "" if it is at the right scheme and host.
func (l *loaded) redirect(req *http.Request, secure bool) string {
	scheme, host := "http", hostOf(req)
	if req.TLS != nil {
		scheme = "https"
	}
	wantScheme, wantHost := scheme, host
	if secure && l.TLSRedirect {
		wantScheme = "https"
	}
	if l.CanonicalHost != "" {
		wantHost = l.CanonicalHost
	}
	if wantScheme == scheme && wantHost == host {
		return ""
	}
	return wantScheme + "://" + wantHost + req.URL.RequestURI()
}
