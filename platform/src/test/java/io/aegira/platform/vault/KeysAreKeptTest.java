package io.aegira.platform.vault;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.BEN;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class KeysAreKeptTest {
    private static final String ANNAS = ANNA.toString();

    @Parameter
    private KeyPlace place;

    @TempDir
    private Path directory;

    private KeyStore store;

    @BeforeEach
    void withoutAny() {
        place.empty();
        store = place.open(directory);
    }

    @Test
    void asking_whether_there_is_one_makes_none() {
        assertThat(store.secrets(TENANT, List.of(ANNAS))).isEmpty();
        assertThat(store.isErased(TENANT, ANNAS)).isFalse();
        assertThat(place.keys(directory).find(TENANT, ANNAS)).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void the_first_one_stays_and_is_of_one_tenant_and_person() {
        byte[] secret = new byte[KeyStore.SECRET_BYTES];
        secret[0] = 7;
        store.keep(TENANT, ANNAS, secret);
        assertThat(store.keep(TENANT, ANNAS, new byte[KeyStore.SECRET_BYTES])).isEqualTo(secret);
        Map<String, byte[]> kept = place.open(directory).secrets(TENANT, List.of(ANNAS, BEN.toString()));
        assertThat(kept).containsOnlyKeys(ANNAS);
        assertThat(kept.get(ANNAS)).isEqualTo(secret);
        assertThat(store.secrets(ANOTHER_TENANT, List.of(ANNAS))).isEmpty();
    }

    @Test
    void one_that_was_destroyed_is_a_line_of_the_ledger_and_is_never_made_again() {
        store.keep(TENANT, ANNAS, new byte[KeyStore.SECRET_BYTES]);
        store.keep(TENANT, "tenant", new byte[KeyStore.SECRET_BYTES]);
        store.destroy(TENANT, ANNAS);
        store.destroy(TENANT, ANNAS);
        store.destroy(ANOTHER_TENANT, BEN.toString());
        KeyStore afterwards = place.open(directory);
        assertThat(afterwards.secrets(TENANT, List.of(ANNAS, "tenant"))).containsOnlyKeys("tenant");
        assertThat(afterwards.isErased(TENANT, ANNAS)).isTrue();
        assertThat(afterwards.erased())
                .containsExactlyInAnyOrder(new Erased(TENANT, ANNA), new Erased(ANOTHER_TENANT, BEN));
        assertThatThrownBy(() -> afterwards.keep(TENANT, ANNAS, new byte[KeyStore.SECRET_BYTES]))
                .isInstanceOf(PersonErased.class);
    }

    @Test
    void threads_that_want_the_same_one_get_the_same_one() throws Exception {
        int threads = 8;
        CyclicBarrier together = new CyclicBarrier(threads);
        Callable<String> want = () -> {
            PersonKeys ofItsOwn = place.keys(directory);
            together.await();
            return ofItsOwn.obtain(TENANT, ANNA.toString()).mac("same");
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<String>> macs =
                    Stream.generate(() -> pool.submit(want)).limit(threads).toList();
            for (Future<String> mac : macs) {
                assertThat(mac.get()).isEqualTo(macs.getFirst().get());
            }
        }
    }
}
