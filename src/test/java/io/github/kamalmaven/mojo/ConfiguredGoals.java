package io.github.kamalmaven.mojo;

import java.io.StringReader;
import java.util.List;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Gives tests all goals of the plugin, configured by Maven itself. */
final class ConfiguredGoals extends MojoExtension {

  /** The goals of the plugin. */
  interface Goals {
    /** What the plugin descriptor says about each. */
    List<MojoDescriptor> all();

    /**
     * A goal as Maven would run it.
     *
     * @param name such as {@code app-boot}
     * @param configuration the element of that name in a POM
     */
    Mojo configured(String name, String configuration) throws Exception;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Goals.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context)
      throws ParameterResolutionException {
    PluginDescriptor descriptor =
        context
            .getStore(Namespace.create("MojoExtension"))
            .get(PluginDescriptor.class, PluginDescriptor.class);
    return new Goals() {
      @Override
      public List<MojoDescriptor> all() {
        return descriptor.getMojos();
      }

      @Override
      public Mojo configured(String name, String configuration) throws Exception {
        return lookupMojo(
            context,
            mojoCoordinates(name, descriptor),
            Xpp3DomBuilder.build(new StringReader(configuration)),
            descriptor,
            null);
      }
    };
  }
}
