package io.aegira.query;

import io.aegira.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** This side alone, on a log that the other side writes. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, QuerySide.class})
public class QuerySideApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(QuerySideApplication.class, arguments);
    }
}
