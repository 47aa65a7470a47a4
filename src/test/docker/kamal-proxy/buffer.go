package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
)

// bufferRequest reads the whole body before anything is sent on; it returns the status to answer with if that fails, else 0.
func bufferRequest(req *http.Request, limit int64) int {
	if req.Body == nil || req.Body == http.NoBody {
		return 0
	}
	from := io.Reader(req.Body)
	if limit > 0 {
		from = io.LimitReader(req.Body, limit+1)
	}
	body, err := io.ReadAll(from)
	if err != nil {
		return http.StatusBadGateway
	}
	if limit > 0 && int64(len(body)) > limit {
		return http.StatusRequestEntityTooLarge
	}
	req.Body, req.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	return 0
}

// heldResponse keeps a response until it is complete, so that a slow client does not keep the target busy.
type heldResponse struct {
	http.ResponseWriter
	status  int
	body    bytes.Buffer
	limit   int64
	tooLong bool
	direct  bool // event streams and upgraded connections pass straight through
}

func serveBuffered(w http.ResponseWriter, limit int64, serve func(http.ResponseWriter)) {
	held := &heldResponse{ResponseWriter: w, limit: limit}
	serve(held)
	switch {
	case held.direct:
	case held.tooLong:
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
	default:
		if held.status != 0 {
			w.WriteHeader(held.status)
		}
		_, _ = w.Write(held.body.Bytes())
	}
}

func (h *heldResponse) WriteHeader(status int) {
	h.direct = h.direct || strings.HasPrefix(h.Header().Get("Content-Type"), "text/event-stream")
	if h.direct {
		h.ResponseWriter.WriteHeader(status)
	} else if status >= 200 {
		h.status = status
	}
}

func (h *heldResponse) Write(b []byte) (int, error) {
	if h.direct {
		return h.ResponseWriter.Write(b)
	}
	if h.limit > 0 && int64(h.body.Len()+len(b)) > h.limit {
		h.tooLong = true
		return 0, errors.New("response exceeds its limit")
	}
	return h.body.Write(b)
}

func (h *heldResponse) Flush() {
	if h.direct {
		flush(h.ResponseWriter)
	}
}

func (h *heldResponse) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	h.direct = true
	return hijack(h.ResponseWriter)
}

// hijackWatch remembers when a request becomes a connection of its own.
type hijackWatch struct {
	http.ResponseWriter
	flight *flight
}

func (h *hijackWatch) Flush() { flush(h.ResponseWriter) }

func (h *hijackWatch) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	h.flight.set(&h.flight.hijacked)
	return hijack(h.ResponseWriter)
}

func flush(w http.ResponseWriter) {
	if f, ok := w.(http.Flusher); ok {
		f.Flush()
	}
}

func hijack(w http.ResponseWriter) (net.Conn, *bufio.ReadWriter, error) {
	if h, ok := w.(http.Hijacker); ok {
		return h.Hijack()
	}
	return nil, nil, errors.New("connection cannot be taken over")
}
