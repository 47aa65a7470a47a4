// The application that tests deploy.
//
//	testapp [serve]   HTTP on $PORT (80): /up, /version, /env, /headers, /hostname, /slow?ms=N, and files below $APP_FILES (/public)
//	testapp worker    writes a line a second until SIGTERM, then exits 0
//
// Baked into the image: APP_VERSION, what /version answers, and APP_MODE:
//
//	ok         all well
//	unhealthy  /up answers 500
//	crash      exits 1 at once
//	deaf       ignores SIGTERM, so that it has to be killed
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func main() {
	mode := os.Getenv("APP_MODE")
	fmt.Println("testapp", os.Getenv("APP_VERSION"), strings.Join(os.Args[1:], " "))
	if mode == "crash" {
		fmt.Fprintln(os.Stderr, "testapp: this version is broken on purpose")
		os.Exit(1)
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	if mode == "deaf" {
		stop = make(chan os.Signal)
	}
	if len(os.Args) > 1 && os.Args[1] == "worker" {
		work(stop)
		return
	}
	serve(mode, stop)
}

func work(stop <-chan os.Signal) {
	tick := time.NewTicker(time.Second)
	for n := 1; ; n++ {
		select {
		case <-tick.C:
			fmt.Println("worked", n)
		case <-stop:
			fmt.Println("worker stopped")
			return
		}
	}
}

func serve(mode string, stop <-chan os.Signal) {
	port := os.Getenv("PORT")
	if port == "" {
		port = "80"
	}
	server := &http.Server{Addr: ":" + port, Handler: routes(mode)}
	finished := make(chan struct{})
	go func() {
		<-stop
		ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
		defer cancel()
		_ = server.Shutdown(ctx) // requests under way are answered first
		close(finished)
	}()
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		fmt.Fprintln(os.Stderr, "testapp:", err)
		os.Exit(1)
	}
	<-finished
	fmt.Println("testapp stopped")
}

func routes(mode string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/up", func(w http.ResponseWriter, _ *http.Request) {
		if mode == "unhealthy" {
			http.Error(w, "unhealthy on purpose", http.StatusInternalServerError)
			return
		}
		fmt.Fprintln(w, "OK")
	})
	mux.HandleFunc("/version", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, os.Getenv("APP_VERSION"))
	})
	mux.HandleFunc("/env", func(w http.ResponseWriter, _ *http.Request) {
		all := os.Environ()
		sort.Strings(all)
		fmt.Fprintln(w, strings.Join(all, "\n"))
	})
	mux.HandleFunc("/headers", func(w http.ResponseWriter, req *http.Request) {
		fmt.Fprintln(w, "Host:", req.Host)
		_ = req.Header.Write(w)
	})
	mux.HandleFunc("/hostname", func(w http.ResponseWriter, _ *http.Request) {
		name, _ := os.Hostname()
		fmt.Fprintln(w, name)
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, req *http.Request) {
		ms, _ := strconv.Atoi(req.URL.Query().Get("ms"))
		time.Sleep(time.Duration(ms) * time.Millisecond)
		fmt.Fprint(w, os.Getenv("APP_VERSION"))
	})
	files := os.Getenv("APP_FILES")
	if files == "" {
		files = "/public"
	}
	mux.Handle("/", http.FileServer(http.Dir(files)))
	return mux
}
