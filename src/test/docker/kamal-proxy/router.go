package main

import (
	"errors"
	"net"
	"net/http"
	"sort"
	"strings"
	"sync"
)

var (
	errNotFound = errors.New("service not found")
	errHostUsed = errors.New("host settings conflict with another service")
)

// router knows all services and finds the one for a request.
type router struct {
	statePath string
	mu        sync.RWMutex
	services  map[string]*service
}

func newRouter(statePath string) *router {
	return &router{statePath: statePath, services: map[string]*service{}}
}

// handle carries out one order of the command line.
func (r *router) handle(o order) answer {
	var err error
	switch o.Verb {
	case "list":
		return answer{Rows: r.list()}
	case "deploy":
		err = r.deploy(o)
	case "remove":
		err = r.remove(o.Service)
	default:
		err = r.change(o)
	}
	if err != nil {
		logLine("WARN", "Order failed", "order", o.Verb, "service", o.Service, "error", err.Error())
		return answer{Error: err.Error()}
	}
	return answer{}
}

// deploy waits until the new targets are healthy, then switches, then drains what was replaced.
func (r *router) deploy(o order) error {
	logLine("INFO", "Deploying", "service", o.Service, "targets", o.Targets, "hosts", o.Settings.Hosts)
	fresh, err := newPool(o.Targets, o.Settings)
	if err != nil {
		return err
	}
	if err := fresh.waitHealthy(o); err != nil {
		return err
	}
	replaced, err := r.install(o, fresh)
	if err != nil {
		return err
	}
	r.save()
	replaced.drain(o.DrainTimeout)
	logLine("INFO", "Deployed", "service", o.Service, "targets", o.Targets, "hosts", o.Settings.Hosts)
	return nil
}

func (r *router) install(o order, fresh *pool) (*pool, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.taken(o.Service, o.Settings) {
		return nil, errHostUsed
	}
	loaded, err := load(o.Settings)
	if err != nil {
		return nil, err
	}
	s := r.services[o.Service]
	if s == nil {
		s = newService(o.Service)
		r.services[o.Service] = s
	}
	return s.replace(loaded, fresh), nil
}

// taken says whether another service answers the same host and path already.
func (r *router) taken(name string, wanted settings) bool {
	for _, other := range r.services {
		if other.name == name {
			continue
		}
		for _, host := range wanted.Hosts {
			for _, prefix := range wanted.Prefixes {
				if contains(other.loaded.Hosts, host) && contains(other.loaded.Prefixes, prefix) {
					return true
				}
			}
		}
	}
	return false
}

func (r *router) remove(name string) error {
	r.mu.Lock()
	_, found := r.services[name]
	delete(r.services, name)
	r.mu.Unlock()
	if !found {
		return errNotFound
	}
	r.save()
	return nil
}

// change carries out an order to a service that exists.
func (r *router) change(o order) error {
	r.mu.RLock()
	s := r.services[o.Service]
	r.mu.RUnlock()
	if s == nil {
		return errNotFound
	}
	defer r.save()
	switch o.Verb {
	case "stop":
		s.halt(stopped, o)
	case "pause":
		s.halt(paused, o)
	case "resume":
		s.resume()
	case "rollout deploy":
		return s.deployRollout(o)
	case "rollout set":
		return s.setSplit(&split{Percent: o.Percent, Allowed: o.Allowed})
	case "rollout stop":
		s.stopRollout()
	default:
		return errors.New("unknown order " + o.Verb)
	}
	return nil
}

func (r *router) list() []row {
	r.mu.RLock()
	defer r.mu.RUnlock()
	var rows []row
	for _, s := range r.services {
		rows = append(rows, s.row())
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i].Service < rows[j].Service })
	return rows
}

func (r *router) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	r.mu.RLock()
	s, prefix := r.match(hostOf(req), req.URL.Path)
	secure := s != nil && r.secure(s)
	r.mu.RUnlock()
	if s == nil {
		writePage(w, nil, http.StatusNotFound, "")
		return
	}
	s.serve(w, req, route{prefix: prefix, secure: secure})
}

// match prefers the exact host, then *.parent, then services for any host; within one of these the longest prefix.
func (r *router) match(host, path string) (*service, string) {
	for _, pattern := range hostPatterns(host) {
		var best *service
		prefix, known := "", false
		for _, s := range r.services {
			if !contains(s.loaded.Hosts, pattern) {
				continue
			}
			known = true
			for _, p := range s.loaded.Prefixes {
				if strings.HasPrefix(slashed(path), slashed(p)) && len(p) > len(prefix) {
					best, prefix = s, p
				}
			}
		}
		if known {
			return best, prefix
		}
	}
	return nil, ""
}

// secure: a service below a path follows the TLS setting of the service at the root of its host.
func (r *router) secure(s *service) bool {
	if contains(s.loaded.Prefixes, "/") {
		return s.loaded.TLS
	}
	root, _ := r.match(s.loaded.Hosts[0], "/")
	return root != nil && root.loaded.TLS
}

func hostPatterns(host string) []string {
	if dot := strings.Index(host, "."); dot > 0 {
		return []string{host, "*" + host[dot:], ""}
	}
	return []string{host, ""}
}

func hostOf(req *http.Request) string {
	if host, _, err := net.SplitHostPort(req.Host); err == nil {
		return host
	}
	return req.Host
}

func slashed(path string) string {
	if strings.HasSuffix(path, "/") {
		return path
	}
	return path + "/"
}
