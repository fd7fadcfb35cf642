package io.aegira.query;

import io.aegira.platform.Node;
import io.aegira.platform.PlatformConfiguration;
import io.aegira.platform.database.GivenDatabase;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** This side alone, on a log that the other side writes. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, QuerySide.class})
public class QuerySideApplication {
    public static void main(String[] arguments) {
        Node.run(arguments, QuerySideApplication.class, GivenDatabase.class);
    }
}
