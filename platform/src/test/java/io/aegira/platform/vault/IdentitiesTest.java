package io.aegira.platform.vault;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.BEN;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.database.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class IdentitiesTest {
    private static final Identity ANNA_BERG = new Identity("Anna Berg", "N-17", "+49 40 1234", "anna@nordwind.example");
    private static final Identity ONLY_A_NAME = new Identity("Ben Voss", null, null, null);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    @Parameter
    private KeyPlace place;

    @TempDir
    private Path keys;

    private IdentityVault vault;

    @BeforeEach
    void annaAndBenAreKnown() {
        place.empty();
        vault = new IdentityVault(place.keys(keys), DATABASE.jdbc());
        keep(ANNA, ANNA_BERG);
        keep(BEN, ONLY_A_NAME);
    }

    @Test
    void are_known_as_they_were_given() {
        assertThat(known(TENANT)).isEqualTo(Map.of(ANNA, ANNA_BERG, BEN, ONLY_A_NAME));
    }

    @Test
    void are_replaced_when_given_anew() {
        keep(ANNA, ONLY_A_NAME);
        assertThat(known(TENANT)).containsEntry(ANNA, ONLY_A_NAME);
    }

    @Test
    void are_unknown_to_other_tenants() {
        assertThat(known(ANOTHER_TENANT)).isEmpty();
    }

    @Test
    void are_forgotten_with_their_key() {
        new Erasures(place.keys(keys)).destroyKey(TENANT, ANNA);
        vault = new IdentityVault(place.keys(keys), DATABASE.jdbc());
        assertThat(known(TENANT)).containsOnlyKeys(BEN);
    }

    @Test
    void cannot_be_read_in_the_database() {
        // Each has a sign that chance cannot write: neither hexadecimal nor base64 has it.
        assertThat(DATABASE.administrator()
                        .sql("SELECT i::text FROM vault.identity i")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .doesNotContain("Anna ", " Berg", "N-17", " 40 ", "@nordwind", ".example", "Ben ", " Voss"));
    }

    private void keep(WorkerId worker, Identity identity) {
        DATABASE.of(TENANT, () -> {
            vault.keep(TENANT, worker, identity);
            return true;
        });
    }

    private Map<WorkerId, Identity> known(TenantId tenant) {
        return DATABASE.of(tenant, () -> vault.identities(tenant, List.of(ANNA, BEN)));
    }
}
