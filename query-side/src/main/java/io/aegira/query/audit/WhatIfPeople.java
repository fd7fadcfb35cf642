package io.aegira.query.audit;

import io.aegira.kernel.hindsight.WhatChanges.Counts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Of how many different people each figure of a report is.
 *
 * @param teams in the order of the report's
 * @param otherwise those for whom anything is not as recorded
 */
public record WhatIfPeople(Group all, List<Group> teams, int otherwise) {
    /** For workers of no site. */
    static final UUID NOWHERE = new UUID(0, 0);

    /** @param sites where they work @param decided about how many something was decided */
    public record Group(Set<UUID> sites, int decided, Reach recorded, Reach draft) {
        static final Group NOBODY = new Group(Set.of(), 0, Reach.NOBODY, Reach.NOBODY);

        Group and(Group more) {
            Set<UUID> both = new TreeSet<>(sites);
            both.addAll(more.sites);
            return new Group(both, decided + more.decided, recorded.plus(more.recorded, 1), draft.plus(more.draft, 1));
        }

        /** Those who are left when somebody knows the others. */
        Group without(Group known) {
            return new Group(
                    sites, decided - known.decided, recorded.plus(known.recorded, -1), draft.plus(known.draft, -1));
        }
    }

    /** How many people have such a thing at least once. */
    public record Reach(
            int evaluations,
            int highs,
            int mediums,
            int alerts,
            int highEpisodes,
            int mediumEpisodes,
            int complianceEpisodes,
            int episodes) {
        static final Reach NOBODY = new Reach(0, 0, 0, 0, 0, 0, 0, 0);

        /** Of one person. */
        static Reach of(Counts counts) {
            return new Reach(
                    one(counts.evaluations()),
                    one(counts.highs()),
                    one(counts.mediums()),
                    one(counts.highs() + counts.mediums()),
                    one(counts.highEpisodes()),
                    one(counts.mediumEpisodes()),
                    one(counts.complianceEpisodes()),
                    one(counts.highEpisodes() + counts.mediumEpisodes() + counts.complianceEpisodes()));
        }

        Reach plus(Reach more, int times) {
            return new Reach(
                    evaluations + times * more.evaluations,
                    highs + times * more.highs,
                    mediums + times * more.mediums,
                    alerts + times * more.alerts,
                    highEpisodes + times * more.highEpisodes,
                    mediumEpisodes + times * more.mediumEpisodes,
                    complianceEpisodes + times * more.complianceEpisodes,
                    episodes + times * more.episodes);
        }

        private static int one(long count) {
            return count > 0 ? 1 : 0;
        }
    }
}
