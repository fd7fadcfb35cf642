package io.aegira.platform.vault;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.BEN;
import static io.aegira.kernel.eventlog.Nordwind.INCIDENT;
import static io.aegira.kernel.eventlog.Nordwind.PHOTO;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.casework.CaseworkRefusal;
import io.aegira.kernel.casework.PhotoId;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.photos.Picture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PhotosAreKeptTest {
    private static final Picture CUT_HAND = picture("cut hand");
    private static final PhotoPlace PLACE = place(ANNA, PHOTO);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    @TempDir
    private Path keys;

    private PhotoVault vault;

    @BeforeEach
    void onePhotoOfAnnaIsKept() {
        DATABASE.administrator().sql("DELETE FROM vault.incident_photo").update();
        restart();
        keep(PLACE, CUT_HAND);
    }

    @Test
    void one_is_shown_from_when_it_is_attached() {
        assertThat(shown(PLACE)).isEmpty();
        assertThat(attach(TENANT)).hasValueSatisfying(kept -> {
            assertThat(kept.workerId()).isEqualTo(ANNA);
            assertThat(kept.mediaType()).isEqualTo("image/jpeg");
            assertThat(kept.sizeBytes()).isEqualTo(CUT_HAND.content().length);
            assertThat(kept.digest()).hasSize(44);
        });
        assertThat(shown(PLACE)).hasValue(CUT_HAND.content());
    }

    @Test
    void the_same_again_changes_nothing_and_another_picture_does_not_take_its_place() {
        keep(PLACE, CUT_HAND);
        assertThatThrownBy(() -> keep(PLACE, picture("another")))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(CaseworkRefusal.PHOTO_ID_TAKEN));
        attach(TENANT);
        assertThat(shown(PLACE)).hasValue(CUT_HAND.content());
    }

    @Test
    void a_digest_tells_pictures_apart_by_the_person_alone() {
        String annas = attach(TENANT).orElseThrow().digest();
        PhotoPlace bens = place(BEN, PhotoId.of(id("photo of ben")));
        keep(bens, CUT_HAND);
        assertThat(in(TENANT, () -> vault.attach(TENANT, INCIDENT, bens.photoId()))
                        .orElseThrow()
                        .digest())
                .isNotEqualTo(annas);
    }

    @Test
    void other_tenants_find_nothing() {
        assertThat(attach(ANOTHER_TENANT)).isEmpty();
        attach(TENANT);
        assertThat(in(ANOTHER_TENANT, () -> vault.picture(PLACE))).isEmpty();
    }

    @Test
    void one_that_was_not_attached_can_be_discarded_and_an_attached_one_cannot() {
        discard(PHOTO);
        assertThat(attach(TENANT)).isEmpty();
        keep(PLACE, CUT_HAND);
        attach(TENANT);
        discard(PHOTO);
        assertThat(shown(PLACE)).isPresent();
    }

    @Test
    void the_picture_cannot_be_read_in_the_database_and_opens_in_its_own_place_alone() {
        PhotoPlace other = place(ANNA, PhotoId.of(id("another photo")));
        keep(other, picture("another"));
        in(TENANT, () -> vault.attach(TENANT, INCIDENT, other.photoId()));
        attach(TENANT);
        DATABASE.administrator()
                .sql("""
                        UPDATE vault.incident_photo p SET nonce = o.nonce, ciphertext = o.ciphertext
                        FROM vault.incident_photo o WHERE p.photo_id = ? AND o.photo_id = ?""")
                .params(PHOTO.value(), other.photoId().value())
                .update();
        assertThat(DATABASE.administrator()
                        .sql("SELECT encode(ciphertext, 'escape') FROM vault.incident_photo")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(row -> row.contains("cut hand") || row.contains("another"));
        assertThatThrownBy(() -> shown(PLACE)).hasMessageContaining("does not verify");
    }

    @Test
    void they_go_with_the_person_and_the_key_opens_no_copy() {
        attach(TENANT);
        PhotoPlace bens = place(BEN, PhotoId.of(id("photo of ben")));
        keep(bens, CUT_HAND);
        new Erasures(KeyPlace.DIRECTORY.keys(keys)).destroyKey(TENANT, ANNA);
        restart();
        assertThat(shown(PLACE)).as("a copy of the row").isEmpty();
        assertThatThrownBy(() -> keep(PLACE, CUT_HAND)).isInstanceOf(PersonErased.class);
        in(TENANT, () -> {
            vault.forget(TENANT, ANNA);
            return true;
        });
        assertThat(DATABASE.administrator()
                        .sql("SELECT worker_id FROM vault.incident_photo")
                        .query(String.class)
                        .list())
                .containsExactly(BEN.toString());
    }

    @Test
    void what_an_order_has_left_lying_goes_with_the_next_photo_that_is_kept_and_no_earlier() {
        PhotoPlace next = place(ANNA, PhotoId.of(id("another photo")));
        keep(next, CUT_HAND);
        assertThat(attach(TENANT)).isPresent();
        anHourLater();
        keep(place(BEN, PhotoId.of(id("photo of ben"))), CUT_HAND);
        assertThat(attach(TENANT)).isPresent();
        assertThat(in(TENANT, () -> vault.attach(TENANT, INCIDENT, next.photoId())))
                .isEmpty();
    }

    @Test
    void nobody_exchanges_a_picture_that_is_kept() {
        assertThatThrownBy(() -> in(
                        TENANT,
                        () -> DATABASE.jdbc()
                                .sql("UPDATE vault.incident_photo SET ciphertext = ''")
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    private static void anHourLater() {
        DATABASE.administrator()
                .sql("UPDATE vault.incident_photo SET kept_at = kept_at - interval '61 minutes'")
                .update();
    }

    private void restart() {
        vault = new PhotoVault(KeyPlace.DIRECTORY.keys(keys), DATABASE.jdbc());
    }

    private void keep(PhotoPlace place, Picture picture) {
        in(TENANT, () -> {
            vault.keep(place, picture);
            return true;
        });
    }

    private void discard(PhotoId photo) {
        in(TENANT, () -> {
            vault.discard(TENANT, photo);
            return true;
        });
    }

    private Optional<KeptPhoto> attach(TenantId tenant) {
        return in(tenant, () -> vault.attach(tenant, INCIDENT, PHOTO));
    }

    private Optional<byte[]> shown(PhotoPlace place) {
        return in(TENANT, () -> vault.picture(place));
    }

    private static <T> T in(TenantId tenant, Supplier<T> work) {
        return DATABASE.of(tenant, work);
    }

    private static PhotoPlace place(WorkerId worker, PhotoId photo) {
        return new PhotoPlace(TENANT, INCIDENT, worker, photo);
    }

    private static Picture picture(String of) {
        return new Picture(("a picture of a " + of).getBytes(StandardCharsets.UTF_8), 40, 30);
    }
}
