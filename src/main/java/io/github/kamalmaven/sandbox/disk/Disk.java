package io.github.kamalmaven.sandbox.disk;

import io.github.kamalmaven.sandbox.disk.DiskException.Reason;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A tree of files and directories in memory. Every path is absolute; every method is atomic, so
 * that a directory can serve as a mutex. {@code /dev/null} swallows what is written to it.
 */
public final class Disk {

  private static final String NULL_DEVICE = "/dev/null";

  private final Entry root;
  private final InstantSource clock;

  /**
   * Makes an empty disk.
   *
   * @param clock gives the times of modification
   */
  public Disk(InstantSource clock) {
    this.clock = clock;
    this.root = Entry.directory(clock.instant());
  }

  /**
   * Looks at a path.
   *
   * @param path the absolute path
   * @return what is there, or nothing
   */
  public synchronized Optional<Facts> facts(String path) {
    if (path.equals(NULL_DEVICE)) {
      return Optional.of(Entry.file(clock.instant()).facts());
    }
    return find(path).map(Entry::facts);
  }

  /**
   * Whether a directory is there.
   *
   * @param path the absolute path
   * @return true for a directory, false for a file or nothing
   */
  public boolean isDirectory(String path) {
    return facts(path).map(Facts::directory).orElse(false);
  }

  /**
   * Whether something is there.
   *
   * @param path the absolute path
   * @return true for a file or directory
   */
  public boolean exists(String path) {
    return facts(path).isPresent();
  }

  /**
   * Reads a file.
   *
   * @param path the absolute path
   * @return a copy of its bytes
   * @throws DiskException if it is missing or a directory
   */
  public synchronized byte[] read(String path) throws DiskException {
    if (path.equals(NULL_DEVICE)) {
      return new byte[0];
    }
    Entry entry = require(path);
    if (entry.directory) {
      throw new DiskException(Reason.IS_A_DIRECTORY);
    }
    return entry.content.clone();
  }

  /**
   * Writes a file, creating it if need be; its mode and owner stay.
   *
   * @param path the absolute path, in a directory that exists
   * @param content its new bytes
   * @throws DiskException if the directory is missing or a directory is in the way
   */
  public synchronized void write(String path, byte[] content) throws DiskException {
    if (!path.equals(NULL_DEVICE)) {
      Entry entry = fileAt(path);
      entry.content = content.clone();
      entry.modified = clock.instant();
    }
  }

  /**
   * Adds to the end of a file, creating it if need be.
   *
   * @param path the absolute path, in a directory that exists
   * @param content the bytes to add; none at all just creates the file
   * @throws DiskException if the directory is missing or a directory is in the way
   */
  public synchronized void append(String path, byte[] content) throws DiskException {
    if (!path.equals(NULL_DEVICE)) {
      Entry entry = fileAt(path);
      int length = entry.content.length;
      entry.content = Arrays.copyOf(entry.content, length + content.length);
      System.arraycopy(content, 0, entry.content, length, content.length);
      entry.modified = clock.instant();
    }
  }

  /**
   * Makes one directory.
   *
   * @param path the absolute path, in a directory that exists
   * @throws DiskException if something is there already, or the parent is missing
   */
  public synchronized void makeDirectory(String path) throws DiskException {
    if (find(path).isPresent()) {
      throw new DiskException(Reason.EXISTS);
    }
    parentOf(path).children.put(DiskPath.name(path), Entry.directory(clock.instant()));
  }

  /**
   * Makes a directory and those above it that are missing.
   *
   * @param path the absolute path
   * @throws DiskException if a file is in the way
   */
  public synchronized void makeDirectories(String path) throws DiskException {
    Entry entry = root;
    for (String name : DiskPath.names(path)) {
      entry = entry.children.computeIfAbsent(name, made -> Entry.directory(clock.instant()));
      if (!entry.directory) {
        throw new DiskException(Reason.NOT_A_DIRECTORY);
      }
    }
  }

  /**
   * Removes a file or an empty directory.
   *
   * @param path the absolute path
   * @throws DiskException if nothing is there, or the directory has entries
   */
  public synchronized void remove(String path) throws DiskException {
    if (!require(path).children.isEmpty()) {
      throw new DiskException(Reason.NOT_EMPTY);
    }
    parentOf(path).children.remove(DiskPath.name(path));
  }

  /**
   * Removes a file, or a directory with all that is in it.
   *
   * @param path the absolute path
   * @throws DiskException if nothing is there
   */
  public synchronized void removeTree(String path) throws DiskException {
    require(path);
    parentOf(path).children.remove(DiskPath.name(path));
  }

  /**
   * Moves a file or directory to a path where nothing is, or a file that gives way.
   *
   * @param from the absolute path to take away
   * @param to the absolute path to appear at
   * @throws DiskException if the source or the target's parent is missing, or the target lies in
   *     the source
   */
  public synchronized void move(String from, String to) throws DiskException {
    Entry entry = require(from);
    if ((to + "/").startsWith(from.equals("/") ? from : from + "/")) {
      throw new DiskException(Reason.INVALID);
    }
    Entry target = parentOf(to);
    parentOf(from).children.remove(DiskPath.name(from));
    target.children.put(DiskPath.name(to), entry);
  }

  /**
   * Lists a directory.
   *
   * @param path the absolute path
   * @return the names in it, sorted, hidden ones included
   * @throws DiskException if it is missing or a file
   */
  public synchronized List<String> list(String path) throws DiskException {
    Entry entry = require(path);
    if (!entry.directory) {
      throw new DiskException(Reason.NOT_A_DIRECTORY);
    }
    return List.copyOf(entry.children.keySet());
  }

  /**
   * Sets the permission bits.
   *
   * @param path the absolute path
   * @param mode the new bits
   * @throws DiskException if nothing is there
   */
  public synchronized void chmod(String path, int mode) throws DiskException {
    require(path).mode = mode;
  }

  /**
   * Sets the owner.
   *
   * @param path the absolute path
   * @param owner user and group as given to {@code chown}
   * @throws DiskException if nothing is there
   */
  public synchronized void chown(String path, String owner) throws DiskException {
    require(path).owner = owner;
  }

  private Entry fileAt(String path) throws DiskException {
    Entry parent = parentOf(path);
    Entry entry =
        path.equals("/")
            ? root
            : parent.children.computeIfAbsent(
                DiskPath.name(path), made -> Entry.file(clock.instant()));
    if (entry.directory) {
      throw new DiskException(Reason.IS_A_DIRECTORY);
    }
    return entry;
  }

  private Entry parentOf(String path) throws DiskException {
    Entry parent = require(DiskPath.parent(path));
    if (!parent.directory) {
      throw new DiskException(Reason.NOT_A_DIRECTORY);
    }
    return parent;
  }

  private Entry require(String path) throws DiskException {
    return find(path).orElseThrow(() -> new DiskException(Reason.MISSING));
  }

  private Optional<Entry> find(String path) {
    Entry entry = root;
    for (String name : DiskPath.names(path)) {
      Entry child = entry.children.get(name);
      if (child == null) {
        return Optional.empty();
      }
      entry = child;
    }
    return Optional.of(entry);
  }
}
