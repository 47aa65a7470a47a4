package io.github.kamalmaven.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A method or constructor as written in a source file of this project.
 *
 * @param name file and method, for messages
 * @param lines from the opening to the closing brace of its body
 * @param parameters how many it takes; 0 for the canonical constructor of a record
 */
record SourceMethod(String name, long lines, int parameters) {

  /** Every method and constructor with a body of its own, of main and test sources. */
  static List<SourceMethod> all() {
    List<Path> sources = Sources.javaFiles();
    if (sources.isEmpty()) {
      return List.of();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      var task =
          (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
      var collector = new Collector(Trees.instance(task).getSourcePositions());
      collector.scan(task.parse(), null);
      return collector.methods;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Collector extends TreePathScanner<Void, Void> {
    private final SourcePositions positions;
    private final List<SourceMethod> methods = new ArrayList<>();

    private Collector(SourcePositions positions) {
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      Tree body = method.getBody();
      long first = body == null ? -1 : positions.getStartPosition(unit, body);
      long last = positions.getEndPosition(unit, method);
      if (first >= 0 && last >= first) {
        var map = unit.getLineMap();
        long lines = map.getLineNumber(last) - map.getLineNumber(first) + 1;
        Path file = Path.of(unit.getSourceFile().toUri()).getFileName();
        methods.add(new SourceMethod(file + " " + method.getName(), lines, parametersOf(method)));
      }
      return super.visitMethod(method, unused);
    }

    private int parametersOf(MethodTree method) {
      Tree owner = getCurrentPath().getParentPath().getLeaf();
      boolean ofRecord =
          owner instanceof ClassTree type
              && type.getKind() == Tree.Kind.RECORD
              && method.getName().contentEquals("<init>");
      return ofRecord ? 0 : method.getParameters().size();
    }
  }
}
