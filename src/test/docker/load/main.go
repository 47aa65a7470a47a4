// load sends a bounded stream of HTTP requests and counts what fails.
//
//	load [-clients 8] [-seconds 0] [-at-least 0] [-host NAME] [-pause 5ms] [-timeout 15s] [-failures 10] URL...
//
// Each client takes the URLs in turn. It ends after -seconds, or, with 0, when standard input is closed and -at-least so many
// requests were sent (never later than -at-most). It prints a first line `ready` once a request has succeeded, then for each of the first failures its time and cause,
// and at the end `total=N failed=N slowest_ms=N`, followed by one line `answer N BODY` for each short body seen.
// The exit status is 1 if a request failed or none was sent.
package main

import (
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"sort"
	"strings"
	"sync"
	"time"
)

// tally is what has happened so far.
type tally struct {
	mu       sync.Mutex
	total    int
	failed   int
	shown    int
	limit    int
	least    int
	enough   chan struct{} // closed when so many are done
	slowest  time.Duration
	answers  map[string]int
	announce sync.Once
}

func (t *tally) add(took time.Duration, body, failure string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.total == t.least {
		close(t.enough)
	}
	t.total++
	if took > t.slowest {
		t.slowest = took
	}
	if failure == "" {
		t.announce.Do(func() { fmt.Println("ready") })
		if len(body) <= 80 {
			t.answers[strings.TrimSpace(body)]++
		}
		return
	}
	t.failed++
	if t.shown < t.limit {
		t.shown++
		fmt.Printf("failure %s after %v: %s\n", time.Now().UTC().Format("15:04:05.000"), took.Round(time.Millisecond), failure)
	}
}

func (t *tally) print() {
	fmt.Printf("total=%d failed=%d slowest_ms=%d\n", t.total, t.failed, t.slowest.Milliseconds())
	var bodies []string
	for body := range t.answers {
		bodies = append(bodies, body)
	}
	sort.Strings(bodies)
	for _, body := range bodies {
		fmt.Printf("answer %d %s\n", t.answers[body], body)
	}
}

func main() {
	clients := flag.Int("clients", 8, "")
	seconds := flag.Float64("seconds", 0, "")
	atLeast := flag.Int("at-least", 0, "")
	atMost := flag.Duration("at-most", 10*time.Minute, "")
	host := flag.String("host", "", "")
	pause := flag.Duration("pause", 5*time.Millisecond, "")
	timeout := flag.Duration("timeout", 15*time.Second, "")
	failures := flag.Int("failures", 10, "")
	flag.Parse()
	if flag.NArg() == 0 || *clients < 1 || *clients > 200 {
		fmt.Fprintln(os.Stderr, "usage: load [-clients 1..200] [-seconds N] [-host NAME] URL...")
		os.Exit(2)
	}
	done := make(chan struct{})
	client := &http.Client{
		Timeout:       *timeout,
		Transport:     &http.Transport{MaxIdleConnsPerHost: *clients},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	t := &tally{limit: *failures, least: *atLeast, enough: make(chan struct{}), answers: map[string]int{}}
	go end(done, t.enough, *seconds, *atMost)
	var all sync.WaitGroup
	for i := 0; i < *clients; i++ {
		all.Add(1)
		go func(n int) {
			defer all.Done()
			for ; ; n++ {
				select {
				case <-done:
					return
				default:
				}
				send(client, flag.Arg(n%flag.NArg()), *host, t)
				time.Sleep(*pause)
			}
		}(i)
	}
	all.Wait()
	t.print()
	if t.failed > 0 || t.total == 0 {
		os.Exit(1)
	}
}

func end(done chan<- struct{}, enough <-chan struct{}, seconds float64, atMost time.Duration) {
	if seconds > 0 {
		time.Sleep(time.Duration(seconds * float64(time.Second)))
	} else {
		closed := make(chan struct{})
		go func() { _, _ = io.Copy(io.Discard, os.Stdin); <-enough; close(closed) }()
		select {
		case <-closed:
		case <-time.After(atMost):
		}
	}
	close(done)
}

func send(client *http.Client, url, host string, t *tally) {
	started := time.Now()
	request, err := http.NewRequest("GET", url, nil)
	if err != nil {
		t.add(0, "", err.Error())
		return
	}
	if host != "" {
		request.Host = host
	}
	response, err := client.Do(request)
	if err != nil {
		t.add(time.Since(started), "", err.Error())
		return
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	failure := ""
	if err != nil {
		failure = err.Error()
	} else if response.StatusCode != http.StatusOK {
		failure = response.Status + " from " + url
	}
	t.add(time.Since(started), string(body), failure)
}
