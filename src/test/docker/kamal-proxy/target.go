package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httputil"
	"regexp"
	"strings"
	"sync"
	"time"
)

var addressPattern = regexp.MustCompile(`^\w[-_.\w+]+(:\d+)?$`)

// target is one container that serves requests.
type target struct {
	address   string
	settings  settings
	transport *http.Transport

	mu      sync.Mutex
	flights map[*flight]struct{}
}

// flight is one request on its way to a target.
type flight struct {
	target *target
	ctx    context.Context
	cancel context.CancelFunc
	done   chan struct{}

	mu       sync.Mutex
	hijacked bool // a WebSocket, say: never ends by itself, so draining does not wait for it
	drained  bool // cancelled by draining
}

func newTarget(address string, s settings) (*target, error) {
	if !addressPattern.MatchString(address) {
		return nil, fmt.Errorf("%s :invalid host pattern", address)
	}
	return &target{
		address:  address,
		settings: s,
		transport: &http.Transport{
			MaxIdleConnsPerHost:   100,
			ResponseHeaderTimeout: s.TargetTimeout,
		},
		flights: map[*flight]struct{}{},
	}, nil
}

func (t *target) claim(req *http.Request) *flight {
	ctx, cancel := context.WithCancel(req.Context())
	f := &flight{target: t, ctx: ctx, cancel: cancel, done: make(chan struct{})}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.flights[f] = struct{}{}
	return f
}

func (f *flight) end() {
	f.target.mu.Lock()
	delete(f.target.flights, f)
	f.target.mu.Unlock()
	f.cancel()
	close(f.done)
}

func (t *target) drain(timeout time.Duration) {
	t.mu.Lock()
	var waiting []*flight
	for f := range t.flights {
		waiting = append(waiting, f)
	}
	t.mu.Unlock()
	deadline := time.NewTimer(timeout)
	defer deadline.Stop()
	over := false
	for _, f := range waiting {
		if !over && !f.is(&f.hijacked) {
			select {
			case <-f.done:
				continue
			case <-deadline.C:
				over = true
			}
		}
		f.set(&f.drained)
		f.cancel()
	}
	t.transport.CloseIdleConnections()
}

func (f *flight) set(flag *bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	*flag = true
}

func (f *flight) is(flag *bool) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return *flag
}

// forward sends the request to the target and its response to w; fail writes an error page. A request that cannot be sent
// is not retried: a target that goes away while it is in use shows as 502, as it does with kamal-proxy.
func (f *flight) forward(w http.ResponseWriter, req *http.Request, prefix string, fail func(http.ResponseWriter, int)) {
	defer f.end()
	t := f.target
	n := note(req)
	n.Target, n.RequestHeaders, n.ResponseHeaders = t.address, t.settings.LogRequestHeaders, t.settings.LogResponseHeaders
	req = req.WithContext(f.ctx)
	if t.settings.BufferRequests {
		if status := bufferRequest(req, t.settings.MaxRequestBody); status != 0 {
			fail(w, status)
			return
		}
	}
	proxy := httputil.ReverseProxy{
		Director:  func(out *http.Request) { t.direct(out, req, prefix) },
		Transport: t.transport,
		ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) {
			fail(w, f.status(r, err))
		},
	}
	watched := &hijackWatch{ResponseWriter: w, flight: f}
	if t.settings.BufferResponses {
		serveBuffered(watched, t.settings.MaxResponseBody, func(w http.ResponseWriter) { proxy.ServeHTTP(w, req) })
	} else {
		proxy.ServeHTTP(watched, req)
	}
}

func (t *target) direct(out, in *http.Request, prefix string) {
	out.URL.Scheme, out.URL.Host = "http", t.address
	if t.settings.StripPrefix && prefix != "/" {
		out.URL.Path = "/" + strings.TrimPrefix(strings.TrimPrefix(in.URL.Path, prefix), "/")
		out.URL.RawPath = ""
	}
	if !t.settings.ForwardHeaders {
		for _, name := range []string{"X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host"} {
			out.Header.Del(name)
		}
	}
	scheme := "http"
	if in.TLS != nil {
		scheme = "https"
	}
	setMissing(out.Header, "X-Forwarded-Proto", scheme)
	setMissing(out.Header, "X-Forwarded-Host", in.Host)
	out.Header.Set("X-Kamal-Target", t.address)
	if _, given := out.Header["User-Agent"]; !given {
		out.Header.Set("User-Agent", "") // else Go adds its own
	}
}

func setMissing(header http.Header, name, value string) {
	if header.Get(name) == "" {
		header.Set(name, value)
	}
}

// status tells why forwarding failed.
func (f *flight) status(r *http.Request, err error) int {
	var network net.Error
	switch {
	case f.is(&f.drained):
		return http.StatusGatewayTimeout
	case errors.Is(err, context.Canceled):
		return 499 // the client has gone; only the log shows it
	case errors.As(err, &network) && network.Timeout():
		return http.StatusGatewayTimeout
	}
	logLine("ERROR", "Error while proxying", "target", f.target.address, "path", r.URL.Path, "error", err.Error())
	return http.StatusBadGateway
}
