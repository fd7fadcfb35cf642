package io.aegira.platform.proof;

import io.aegira.platform.tenancy.TenantReads;
import io.aegira.platform.vault.LogSigner;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What can be proved of the log, for whoever asks. */
@Configuration(proxyBeanMethods = false)
@Import(LogApi.class)
public class ProofConfiguration {
    @Bean
    TreeGrowth treeGrowth(JdbcTemplate jdbc, PlatformTransactionManager transactions, LogSigner signer, Clock clock) {
        return new TreeGrowth(jdbc, transactions, signer, clock);
    }

    @Bean
    LogProofs logProofs(TenantReads reads, TreeGrowth trees, LogSigner signer) {
        return new LogProofs(reads, trees, signer);
    }
}
