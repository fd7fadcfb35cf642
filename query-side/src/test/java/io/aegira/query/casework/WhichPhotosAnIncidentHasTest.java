package io.aegira.query.casework;

import static io.aegira.query.fixture.Crew.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.kernel.casework.IncidentEvent.IncidentReported;
import io.aegira.kernel.casework.IncidentEvent.IncidentSeverity;
import io.aegira.kernel.casework.IncidentEvent.IncidentType;
import io.aegira.kernel.casework.IncidentEvent.PhotoAttached;
import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.casework.PhotoId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.photos.Picture;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.vault.PhotoPlace;
import io.aegira.platform.vault.PhotoVault;
import io.aegira.platform.web.Problem;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class WhichPhotosAnIncidentHasTest {
    private static final IncidentId CUT = IncidentId.of(Crew.named("cut"));

    private final ReadModels models =
            ReadModels.begin().given(People.allRegistered()).given(reported());

    @Test
    void they_are_told_in_the_order_in_which_they_came() {
        models.given(attached("knife"), attached("hand"));
        models.then(() -> assertThat(photos(Crew.AUDITOR))
                .extracting(IncidentPhotoView::photoId)
                .containsExactly(photo("knife"), photo("hand")));
    }

    @Test
    void one_can_be_seen_where_its_picture_is_kept_by_who_may_read_notes() {
        models.given(attached("knife"));
        models.then(() -> assertThat(photos(Crew.AUDITOR))
                .as("a log that was restored brings no picture")
                .singleElement()
                .matches(photo -> !photo.viewable()));
        kept("hand");
        models.given(attached("hand"));
        models.then(() -> assertThat(photos(Crew.AUDITOR))
                .extracting(IncidentPhotoView::viewable)
                .containsExactly(false, true));
        assertThat(photos(Crew.HSE_OF_THE_QUARRY)).hasSize(2).noneMatch(IncidentPhotoView::viewable);
    }

    @Test
    void whose_one_is_learns_who_sees_the_person() {
        models.given(attached("hand"));
        models.then(() -> assertThat(owner(Crew.AUDITOR, CUT, photo("hand"))).isEqualTo(ANA));
        assertThat(owner(Crew.ANA_HERSELF, CUT, photo("hand"))).isEqualTo(ANA);
        findsNothing(Crew.CASE_MANAGER, CUT, photo("hand"));
        findsNothing(Crew.AUDITOR, IncidentId.of(Crew.named("another incident")), photo("hand"));
        findsNothing(Crew.AUDITOR, CUT, photo("knife"));
    }

    private void findsNothing(Caller caller, IncidentId incident, PhotoId photo) {
        assertThatThrownBy(() -> owner(caller, incident, photo))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    private WorkerId owner(Caller caller, IncidentId incident, PhotoId photo) {
        Sight sight = Sight.of(caller, Role.CASE_MANAGER, Role.AUDITOR, Role.WORKER);
        return models.one(new FindIncidentPhoto(sight, incident, photo), IncidentPhotoOwner.class)
                .workerId();
    }

    private List<IncidentPhotoView> photos(Caller caller) {
        ListIncidents question = new ListIncidents(
                Sight.of(caller, Role.HSE, Role.AUDITOR),
                Sight.of(caller, Role.AUDITOR),
                ANA,
                Period.of(null, null),
                Stretch.first(10),
                null);
        return models.many(question, IncidentView.class).getFirst().photos();
    }

    private static void kept(String name) {
        PhotoVault vault = ReadModels.bean(PhotoVault.class);
        TenantScope.run(
                Crew.TENANT,
                () -> ReadModels.bean(TransactionOperations.class).executeWithoutResult(one -> {
                    vault.keep(
                            new PhotoPlace(Crew.TENANT, CUT, ANA, photo(name)),
                            new Picture(new byte[] {1, 2, 3}, 40, 30));
                    vault.attach(Crew.TENANT, CUT, photo(name));
                }));
    }

    private static PhotoId photo(String name) {
        return PhotoId.of(Crew.named("photo of " + name));
    }

    private static IncidentReported reported() {
        return new IncidentReported(
                Crew.named("report"),
                Crew.at("10:00"),
                CUT,
                ANA,
                IncidentType.INJURY,
                IncidentSeverity.WARNING,
                Crew.at("09:50"),
                null);
    }

    private static PhotoAttached attached(String name) {
        return new PhotoAttached(
                Crew.named("attached " + name),
                Crew.at("10:10"),
                CUT,
                ANA,
                photo(name),
                Picture.MEDIA_TYPE,
                3,
                40,
                30,
                "digest");
    }
}
