package main

import (
	"fmt"
	"net/http"
	"sort"
	"strings"
	"sync"
)

// counters count requests by service, method and status.
type counters struct {
	mu     sync.Mutex
	counts map[string]int
}

func newCounters() *counters { return &counters{counts: map[string]int{}} }

func (c *counters) add(service, method string, status int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.counts[fmt.Sprintf(`kamal_proxy_http_requests_total{method=%q,service=%q,status="%d"}`,
		strings.ToLower(method), service, status)]++
}

func (c *counters) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	if req.URL.Path != "/metrics" {
		http.NotFound(w, req)
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	var names []string
	for name := range c.counts {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Fprintln(w, name, c.counts[name])
	}
}
