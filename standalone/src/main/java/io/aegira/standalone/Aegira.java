package io.aegira.standalone;

import io.aegira.command.CommandSide;
import io.aegira.platform.Node;
import io.aegira.platform.PlatformConfiguration;
import io.aegira.query.QuerySide;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts AEGIRA in one process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, CommandSide.class, QuerySide.class, StandaloneConfiguration.class})
public class Aegira {
    public static void main(String[] arguments) {
        Node.prepare();
        if (arguments.length > 0 && arguments[0].equals(VerifyCommand.NAME)) {
            System.exit(new VerifyCommand(System.out).run(System.getenv()));
        }
        if (arguments.length > 0 && arguments[0].equals(VerifyBundleCommand.NAME)) {
            System.exit(new VerifyBundleCommand(System.out).run(arguments));
        }
        if (arguments.length > 0 && arguments[0].equals(ReplayCommand.NAME)) {
            System.exit(new ReplayCommand(System.out, System.err).run(arguments));
        }
        Node.run(arguments, Aegira.class);
    }
}
