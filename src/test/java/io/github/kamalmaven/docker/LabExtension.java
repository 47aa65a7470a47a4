package io.github.kamalmaven.docker;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the lab, and a project to deploy to it. The lab is started for the first test and
 * taken down after the last one, whatever became of them; between tests its hosts are made as new.
 */
final class LabExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
  private static final Namespace SPACE = Namespace.create(LabExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    lab(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    lab(context).makeHostsNew();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Lab.class || type == Shop.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Lab lab = lab(context);
    return parameter.getParameter().getType() == Lab.class ? lab : shop(context, lab);
  }

  /** Kept in the root, which closes it when all tests are over. */
  private static Lab lab(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent("lab", key -> Lab.up(), Lab.class);
  }

  private static Shop shop(ExtensionContext context, Lab lab) {
    return context
        .getStore(SPACE)
        .getOrComputeIfAbsent("shop", key -> new Shop(directory(context), lab), Shop.class);
  }

  private static Path directory(ExtensionContext context) {
    Path all = Path.of("target", "docker-it", "projects").toAbsolutePath();
    String name = context.getRequiredTestMethod().getName();
    Path directory = all.resolve(context.getRequiredTestClass().getSimpleName()).resolve(name);
    Trees.delete(directory);
    return Trees.create(directory);
  }
}
