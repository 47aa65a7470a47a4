package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"time"
)

// saved is a service as it is kept across restarts of the proxy. What tells of rollouts has kamal-proxy's own names.
type saved struct {
	Name     string `json:"name"`
	Settings settings
	Targets  []string `json:"active_targets"`
	Rollout  []string `json:"rollout_targets"`
	Split    *split   `json:"rollout_controller"`
	State    string
	Message  string
	MaxPause time.Duration
}

func stateFile() string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = os.TempDir()
	}
	return filepath.Join(home, ".config", "kamal-proxy", "kamal-proxy.state")
}

func (s *service) saved() saved {
	s.mu.RLock()
	defer s.mu.RUnlock()
	kept := saved{s.name, s.loaded.settings, s.active.addresses(), nil, s.split, s.state, s.message, s.maxPause}
	if s.rollout != nil {
		kept.Rollout = s.rollout.addresses()
	}
	return kept
}

// save writes a new file and renames it, so that a proxy killed meanwhile finds the old state or the new one.
func (r *router) save() {
	r.mu.Lock() // also keeps two saves apart
	defer r.mu.Unlock()
	all := []saved{}
	for _, s := range r.services {
		all = append(all, s.saved())
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Name < all[j].Name })
	text, err := json.Marshal(all)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(r.statePath), 0o700)
	}
	if err == nil {
		err = os.WriteFile(r.statePath+".new", text, 0o600)
	}
	if err == nil {
		err = os.Rename(r.statePath+".new", r.statePath)
	}
	if err != nil {
		logLine("ERROR", "Unable to save state", "path", r.statePath, "error", err.Error())
	}
}

// restore brings back what was saved; targets are taken as healthy, as they were when they were deployed.
func (r *router) restore() {
	text, err := os.ReadFile(r.statePath)
	if os.IsNotExist(err) {
		logLine("INFO", "No previous state to restore", "path", r.statePath)
		return
	}
	var all []saved
	if err == nil {
		err = json.Unmarshal(text, &all)
	}
	for i := 0; err == nil && i < len(all); i++ {
		err = r.restoreOne(all[i])
	}
	if err != nil {
		logLine("ERROR", "Failed to restore saved state", "path", r.statePath, "error", err.Error())
		return
	}
	logLine("INFO", "Restored saved state", "path", r.statePath)
}

func (r *router) restoreOne(kept saved) error {
	from, err := load(kept.Settings)
	if err != nil {
		return err
	}
	s := newService(kept.Name)
	s.loaded, s.split, s.state, s.message, s.maxPause = from, kept.Split, kept.State, kept.Message, kept.MaxPause
	if s.active, err = newPool(kept.Targets, kept.Settings); err != nil {
		return err
	}
	if len(kept.Rollout) > 0 {
		if s.rollout, err = newPool(kept.Rollout, kept.Settings); err != nil {
			return err
		}
	}
	r.services[kept.Name] = s
	return nil
}
