package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// pool is the targets that serve together; a nil pool has none.
type pool struct {
	targets []*target
	next    uint32
}

func newPool(addresses []string, s settings) (*pool, error) {
	p := &pool{}
	for _, address := range addresses {
		t, err := newTarget(address, s)
		if err != nil {
			return nil, err
		}
		p.targets = append(p.targets, t)
	}
	return p, nil
}

func (p *pool) addresses() (all []string) {
	for _, t := range p.targets {
		all = append(all, t.address)
	}
	return all
}

func (p *pool) claim(req *http.Request) *flight {
	n := atomic.AddUint32(&p.next, 1)
	return p.targets[int(n)%len(p.targets)].claim(req)
}

// drain lets the requests under way finish, and cancels those that have not by the timeout.
func (p *pool) drain(timeout time.Duration) {
	if p == nil {
		return
	}
	var all sync.WaitGroup
	for _, t := range p.targets {
		all.Add(1)
		go func(t *target) { defer all.Done(); t.drain(timeout) }(t)
	}
	all.Wait()
}

// waitHealthy returns when every target has answered its health check, or with kamal-proxy's error at the deploy timeout.
func (p *pool) waitHealthy(o order) error {
	if o.Force {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), o.DeployTimeout)
	defer cancel()
	results := make(chan bool, len(p.targets))
	for _, t := range p.targets {
		go func(t *target) { results <- pollHealth(ctx, t.address, o.Settings) }(t)
	}
	for range p.targets {
		if !<-results {
			return fmt.Errorf("target failed to become healthy within configured timeout (%s)", o.DeployTimeout)
		}
	}
	return nil
}

// pollHealth checks at once and then every interval; it returns false when ctx ends first.
func pollHealth(ctx context.Context, address string, s settings) bool {
	ticker := time.NewTicker(s.HealthInterval)
	defer ticker.Stop()
	for {
		err := checkHealth(ctx, address, s)
		if err == nil {
			logLine("INFO", "Target health updated", "target", address, "state", "healthy", "was", "adding")
			return true
		}
		logLine("INFO", "Healthcheck failed", "target", address, "path", s.HealthPath, "error", err.Error())
		select {
		case <-ctx.Done():
			return false
		case <-ticker.C:
		}
	}
}

func checkHealth(ctx context.Context, address string, s settings) error {
	ctx, cancel := context.WithTimeout(ctx, s.HealthTimeout)
	defer cancel()
	if s.HealthPort > 0 {
		if host, _, err := net.SplitHostPort(address); err == nil {
			address = host
		}
		address = net.JoinHostPort(address, strconv.Itoa(s.HealthPort))
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+s.HealthPath, nil)
	if err != nil {
		return err
	}
	req.Host = s.HealthHost
	req.Header.Set("User-Agent", "kamal-proxy")
	response, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	_, _ = io.Copy(io.Discard, response.Body)
	if response.StatusCode < 200 || response.StatusCode > 299 {
		return fmt.Errorf("unexpected status (%d)", response.StatusCode)
	}
	return nil
}
