package io.aegira.platform.uploads;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are kept. */
@Configuration(proxyBeanMethods = false)
public class UploadsConfiguration {
    @Bean
    Uploads uploads(@Value("${aegira.data-dir:./data}/imports") Path directory) {
        return new Uploads(directory);
    }
}
