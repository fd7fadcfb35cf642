package io.aegira.command;

import io.aegira.platform.Node;
import io.aegira.platform.PlatformConfiguration;
import io.aegira.platform.database.GivenDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command side as a process of its own, on a PostgreSQL that it shares with the query side. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, CommandSide.class})
public class CommandSideApplication {
    public static void main(String[] arguments) {
        Node.run(arguments, CommandSideApplication.class, GivenDatabase.class);
    }
}
