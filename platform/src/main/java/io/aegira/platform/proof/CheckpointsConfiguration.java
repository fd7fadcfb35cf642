package io.aegira.platform.proof;

import io.aegira.platform.WrongSetting;
import io.aegira.platform.progress.ImportProgress;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets the trees of the log grow by themselves, and writes down what is signed of them in {@code aegira.checkpoint-dir}, by default
 * {@code checkpoints} in the data directory.
 */
@Configuration(proxyBeanMethods = false)
public class CheckpointsConfiguration {
    /** Where checkpoints are kept outside the database. */
    public static final String DIRECTORY = "${aegira.checkpoint-dir:${aegira.data-dir:./data}/checkpoints}";

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Bean
    TreeWatch treeWatch(
            JdbcTemplate jdbc,
            TreeGrowth trees,
            ObjectProvider<ImportProgress> imports,
            @Value(DIRECTORY) Path directory,
            @Value("${aegira.checkpoint-every:30s}") Duration every) {
        if (!every.isPositive() || every.compareTo(LONGEST) > 0) {
            throw new WrongSetting("AEGIRA_CHECKPOINT_EVERY must be more than nothing and at most one minute");
        }
        return new TreeWatch(jdbc, trees, new CheckpointFiles(directory, jdbc), imports, every);
    }
}
