package io.aegira.platform.axon;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;

/** Stops the start where a handler's group was not declared: it would run as Axon likes, which is to skip what fails. */
final class UndeclaredGroups implements ConfigurerModule {
    private final Set<String> declared;

    UndeclaredGroups(Collection<ProcessorGroup> groups) {
        declared = groups.stream().map(ProcessorGroup::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.onInitialize(
                configuration -> configuration.onStart(Phase.EXTERNAL_CONNECTIONS, () -> refuse(configuration)));
    }

    private void refuse(Configuration configuration) {
        Set<String> unknown = new TreeSet<>(
                configuration.eventProcessingConfiguration().eventProcessors().keySet());
        unknown.removeAll(declared);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("handlers belong to groups that are not declared: " + unknown);
        }
    }
}
