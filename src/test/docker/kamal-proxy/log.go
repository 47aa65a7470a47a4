package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"
)

var logLock sync.Mutex

// logLine writes one JSON line: time, level, msg, then the given names and values in order.
func logLine(level, message string, namesAndValues ...interface{}) {
	var line bytes.Buffer
	fmt.Fprintf(&line, `{"time":%q,"level":%q,"msg":%q`, time.Now().Format(time.RFC3339Nano), level, message)
	for i := 0; i+1 < len(namesAndValues); i += 2 {
		value, _ := json.Marshal(namesAndValues[i+1])
		fmt.Fprintf(&line, `,%q:%s`, namesAndValues[i], value)
	}
	line.WriteString("}\n")
	logLock.Lock()
	defer logLock.Unlock()
	_, _ = os.Stdout.Write(line.Bytes())
}

// notes is what the parts that handle a request tell its log line.
type notes struct {
	Service, Target                 string
	RequestHeaders, ResponseHeaders []string
}

type notesKey struct{}

func note(req *http.Request) *notes {
	if n, ok := req.Context().Value(notesKey{}).(*notes); ok {
		return n
	}
	return &notes{}
}

// logged gives each request an id and a start time, writes its log line and counts it.
func logged(next http.Handler, count *counters) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		started, n, seen := time.Now(), &notes{}, &seenResponse{ResponseWriter: w, status: http.StatusOK}
		setMissing(req.Header, "X-Request-ID", randomID())
		setMissing(req.Header, "X-Request-Start", fmt.Sprintf("t=%d", started.UnixMilli()))
		req = req.WithContext(context.WithValue(req.Context(), notesKey{}, n))
		client, _, _ := net.SplitHostPort(req.RemoteAddr)
		defer func() {
			fields := []interface{}{
				"host", req.Host, "path", req.URL.Path, "request_id", req.Header.Get("X-Request-ID"),
				"status", seen.status, "service", n.Service, "target", n.Target,
				"duration", time.Since(started).Nanoseconds(), "method", req.Method,
				"req_content_length", req.ContentLength, "resp_content_length", seen.written,
				"client_addr", client, "query", req.URL.RawQuery, "user_agent", req.UserAgent(),
			}
			fields = append(fields, headerFields("req_", n.RequestHeaders, req.Header)...)
			fields = append(fields, headerFields("resp_", n.ResponseHeaders, w.Header())...)
			logLine("INFO", "Request", fields...)
			count.add(n.Service, req.Method, seen.status)
		}()
		next.ServeHTTP(seen, req)
	})
}

func headerFields(prefix string, names []string, header http.Header) (fields []interface{}) {
	for _, name := range names {
		key := prefix + strings.ReplaceAll(strings.ToLower(name), "-", "_")
		fields = append(fields, key, strings.Join(header.Values(name), ","))
	}
	return fields
}

func randomID() string {
	var id [16]byte
	_, _ = rand.Read(id[:])
	return hex.EncodeToString(id[:])
}

// seenResponse remembers status and length of a response.
type seenResponse struct {
	http.ResponseWriter
	status  int
	written int
}

func (s *seenResponse) WriteHeader(status int) {
	s.status = status
	s.ResponseWriter.WriteHeader(status)
}

func (s *seenResponse) Write(b []byte) (int, error) {
	n, err := s.ResponseWriter.Write(b)
	s.written += n
	return n, err
}

func (s *seenResponse) Flush() { flush(s.ResponseWriter) }

func (s *seenResponse) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	s.status = http.StatusSwitchingProtocols
	return hijack(s.ResponseWriter)
}
