package io.aegira.command.checkin;

import static io.aegira.command.checkin.CheckIns.CALM;
import static io.aegira.command.checkin.CheckIns.TIRED;
import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.SEALED;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.checkin.AdHocCommand.SubmitAdHocResponse;
import io.aegira.kernel.checkin.CheckInRefusal;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.engine.FormVersion;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnAnswerThatNobodyAskedForTest {
    private static final ResponseId RESPONSE = ResponseId.of(named("response of her own accord"));

    private final Story<AdHocCheckIn> checkIn = Story.of(AdHocCheckIn.class);

    @Test
    void is_taken_and_belongs_to_no_prompt() {
        checkIn.when(submit(CALM)).records(submitted(CALM));
    }

    @Test
    void cannot_be_given_twice() {
        checkIn.given(submitted(CALM))
                .when(submit(TIRED))
                .isRefused(CheckInRefusal.RESPONSE_ID_TAKEN, "payload.response_id");
    }

    @Test
    void must_fit_its_form() {
        checkIn.when(submit(Map.of("pain", BigDecimal.valueOf(-1))))
                .isRefused(CheckInRefusal.ANSWER_DOES_NOT_FIT_FORM, "payload.answers.pain");
    }

    private static SubmitAdHocResponse submit(Map<String, BigDecimal> answers) {
        return new SubmitAdHocResponse(
                TENANT,
                named("answered"),
                at("11:00"),
                RESPONSE,
                ANA,
                null,
                at("11:00"),
                answers,
                SEALED,
                FormVersion.STANDARD);
    }

    private static ResponseSubmitted submitted(Map<String, BigDecimal> answers) {
        return new ResponseSubmitted(
                named("answered"),
                at("11:00"),
                RESPONSE,
                null,
                null,
                null,
                ANA,
                null,
                at("11:00"),
                answers,
                SEALED,
                null,
                null,
                null);
    }
}
