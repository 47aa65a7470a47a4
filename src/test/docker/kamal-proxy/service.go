package main

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"
	"time"
)

const (
	running = "running"
	paused  = "paused"
	stopped = "stopped"
)

var errNoRollout = errors.New("rollout target not set")

// service is one deployed application: its settings, its targets, and whether it is in maintenance.
//
// The lock makes "is it running, then claim a target" one step, so that a switch or a stop that has taken the lock
// knows every request that still goes to the old targets.
type service struct {
	name   string
	loaded *loaded // replaced under the router's lock; read under it

	mu       sync.RWMutex
	active   *pool
	rollout  *pool
	split    *split
	state    string
	message  string
	maxPause time.Duration
	resumed  chan struct{}
}

// route is how the router came to a service.
type route struct {
	prefix string
	secure bool
}

func newService(name string) *service {
	return &service{name: name, state: running, resumed: make(chan struct{})}
}

// replace installs new settings and targets and returns the old targets, nil the first time.
func (s *service) replace(with *loaded, fresh *pool) *pool {
	s.mu.Lock()
	defer s.mu.Unlock()
	old := s.active
	s.loaded, s.active = with, fresh
	return old
}

func (s *service) row() row {
	s.mu.RLock()
	defer s.mu.RUnlock()
	host, secure := strings.Join(s.loaded.Hosts, ","), "no"
	if host == "" {
		host = "*"
	}
	if s.loaded.TLS {
		secure = "yes"
	}
	path := strings.Join(s.loaded.Prefixes, ",")
	return row{s.name, host, path, strings.Join(s.active.addresses(), ","), s.state, secure}
}

// halt stops or pauses: new requests are turned away or wait, those under way may finish within the drain timeout.
func (s *service) halt(state string, o order) {
	s.mu.Lock()
	s.state, s.message, s.maxPause = state, o.Message, o.PauseTimeout
	active, rollout := s.active, s.rollout
	close(s.resumed) // requests that wait look again
	s.resumed = make(chan struct{})
	s.mu.Unlock()
	var both sync.WaitGroup
	both.Add(2)
	go func() { defer both.Done(); active.drain(o.DrainTimeout) }()
	go func() { defer both.Done(); rollout.drain(o.DrainTimeout) }()
	both.Wait()
}

func (s *service) resume() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state, s.message = running, ""
	close(s.resumed)
	s.resumed = make(chan struct{})
}

func (s *service) deployRollout(o order) error {
	s.mu.RLock()
	current := s.loaded.settings
	s.mu.RUnlock()
	fresh, err := newPool(o.Targets, current)
	if err != nil {
		return err
	}
	o.Settings = current
	if err := fresh.waitHealthy(o); err != nil {
		return err
	}
	s.mu.Lock()
	old := s.rollout
	s.rollout = fresh
	s.mu.Unlock()
	old.drain(o.DrainTimeout)
	return nil
}

func (s *service) setSplit(to *split) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.rollout == nil {
		return errNoRollout
	}
	s.split = to
	return nil
}

func (s *service) stopRollout() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.split = nil
}

func (s *service) serve(w http.ResponseWriter, req *http.Request, by route) {
	s.mu.RLock()
	now := s.loaded
	s.mu.RUnlock()
	note(req).Service = s.name
	if req.TLS != nil && !by.secure {
		now.fail(w, http.StatusServiceUnavailable, "")
		return
	}
	if url := now.redirect(req, by.secure); url != "" {
		w.Header().Set("Connection", "close")
		http.Redirect(w, req, url, http.StatusMovedPermanently)
		return
	}
	flight, status, message := s.claim(req)
	switch {
	case flight != nil:
		flight.forward(w, req, by.prefix, func(w http.ResponseWriter, status int) { now.fail(w, status, "") })
	case status == http.StatusOK:
		w.WriteHeader(status)
	default:
		now.fail(w, status, message)
	}
}

// claim gives the request a place at a target, or a status to answer with.
func (s *service) claim(req *http.Request) (*flight, int, string) {
	var expired <-chan time.Time
	for {
		s.mu.RLock()
		state, resumed := s.state, s.resumed
		if state == running {
			defer s.mu.RUnlock()
			return s.poolFor(req).claim(req), 0, ""
		}
		healthCheck := s.loaded.isHealthCheck(req)
		message, wait := s.message, s.maxPause
		s.mu.RUnlock()
		if healthCheck { // a balancer in front must not take this host out while it is in maintenance
			return nil, http.StatusOK, ""
		}
		if state == stopped {
			return nil, http.StatusServiceUnavailable, message
		}
		if expired == nil {
			timer := time.NewTimer(wait)
			defer timer.Stop()
			expired = timer.C
		}
		if !waitFor(req.Context(), resumed, expired) {
			return nil, http.StatusGatewayTimeout, ""
		}
	}
}

func waitFor(ctx context.Context, resumed <-chan struct{}, expired <-chan time.Time) bool {
	select {
	case <-resumed:
		return true
	case <-expired:
		return false
	case <-ctx.Done():
		return false
	}
}

func (s *service) poolFor(req *http.Request) *pool {
	if s.rollout != nil && s.split != nil && s.split.includes(req) {
		return s.rollout
	}
	return s.active
}
