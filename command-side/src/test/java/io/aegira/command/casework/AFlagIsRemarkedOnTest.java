package io.aegira.command.casework;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.SEALED;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.casework.CaseworkRefusal;
import io.aegira.kernel.casework.FlagCommand.RemarkOnFlag;
import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.kernel.casework.FlagEvent.FlagRemarked;
import io.aegira.kernel.risk.EpisodeId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AFlagIsRemarkedOnTest {
    private static final EpisodeId EPISODE = EpisodeId.of(named("episode"));

    private final Story<Flag> flag = Story.of(Flag.class);

    @Test
    void it_is_put_on_record_and_decides_nothing() {
        flag.when(remark("first")).records(remarked("first"));
        flag.given(remarked("first")).when(remark("second")).records(remarked("second"));
    }

    @Test
    void the_same_remark_is_put_on_record_once() {
        flag.given(remarked("first")).when(remark("first")).recordsNothing();
    }

    @Test
    void twenty_are_enough() {
        FlagRemarked[] twenty = IntStream.range(0, 20)
                .mapToObj(number -> remarked("remark " + number))
                .toArray(FlagRemarked[]::new);
        flag.given(twenty).when(remark("one more")).isRefused(CaseworkRefusal.TOO_MANY_REMARKS, "");
    }

    private static RemarkOnFlag remark(String name) {
        return new RemarkOnFlag(TENANT, named(name), at("09:00"), EPISODE, ANA, FlagRemark.CONTESTED, SEALED);
    }

    private static FlagRemarked remarked(String name) {
        return new FlagRemarked(named(name), at("09:00"), EPISODE, ANA, FlagRemark.CONTESTED, SEALED);
    }
}
