package dev.streambook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.recommender.topics.UserVectorCodec;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import dev.streambook.workbook.PageBlock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers of {@code docs/unit4/capacity-for-ten-million-users.md}. */
class CapacityGuideTest {

    private static final String PAGE = "docs/unit4/capacity-for-ten-million-users.md";
    private static final int RATINGS = 100;
    private static final int RECENT_IDS = 128;
    private static final int RANK = 32;
    private static final Instant TIME = Instant.parse("2026-01-31T20:15:00Z");

    private final CapacityPlan plan = new CapacityPlan(
            new CapacityPlan.Audience(10_000_000, 40, 25, 5, 3, RATINGS),
            new CapacityPlan.Catalogue(20_000, RANK),
            new CapacityPlan.Records(event().length, user().length),
            new CapacityPlan.Machines(3, 7, 500, 70, 100_000_000, 5_000_000_000L));

    @Test
    void a_hundred_users_can_be_computed_by_hand() {
        CapacityPlan small = new CapacityPlan(
                new CapacityPlan.Audience(100, 50, 1_728, 864, 2, 10),
                new CapacityPlan.Catalogue(10, 2),
                new CapacityPlan.Records(100, 1_000),
                new CapacityPlan.Machines(3, 7, 2, 50, 1_000, 800));

        assertThat(List.of(
                        small.eventsADay(),
                        small.eventsAtThePeak(),
                        small.listsAtThePeak(),
                        small.eventsOnDisk(),
                        small.speedTasks(),
                        small.vectorBytesAtThePeak(),
                        small.allUsers(),
                        small.secondsToReadAllUsers(),
                        small.model(),
                        small.listsOfAProcessor(),
                        small.multiplicationsOfARound()))
                .as("50 active users with 1,728 events a day are one event a second, two at the peak")
                .containsExactly(86_400L, 2L, 1L, 181_440_000L, 2L, 2_000L, 100_000L, 100L, 80L, 10L, 8_000L);
    }

    @Test
    void the_page_says_what_follows_from_the_assumptions() {
        new PageBlock(PAGE, "assumptions")
                .keep(table(
                        "assumption | value",
                        row("users", number(plan.audience().users())),
                        row("of them active on a day", plan.audience().activePercent() + " %"),
                        row(
                                "events of an active user a day",
                                number(plan.audience().events())),
                        row(
                                "lists that an active user asks for a day",
                                number(plan.audience().lists())),
                        row("the peak against the mean", plan.audience().peak() + " times"),
                        row("ratings of a user", number(plan.audience().ratings())),
                        row(
                                "films, rank",
                                "%s, %d".formatted(number(plan.catalogue().films()), RANK)),
                        row("copies in Kafka, days that topic `events` keeps", "3, 7"),
                        row(
                                "events a second that one task of the speed layer works off",
                                number(plan.machines().taskEvents())),
                        row("how busy it may be at the peak", plan.machines().busyPercent() + " %"),
                        row(
                                "what one server reads from the log",
                                bytes(plan.machines().readBytes()) + " a second"),
                        row(
                                "vectors that one processor scores",
                                bytes(plan.machines().scanBytes()) + " a second"),
                        row(
                                "**measured:** a line of topic `events`",
                                number(plan.records().event()) + " bytes"),
                        row(
                                "**measured:** a record of topic `user-vectors`",
                                number(plan.records().user()) + " bytes")));
        new PageBlock(PAGE, "results")
                .keep(table(
                        "what | how | result",
                        row("events a day", "users × active × events", number(plan.eventsADay())),
                        row("events a second at the peak", "÷ 86,400 × peak", number(plan.eventsAtThePeak())),
                        row(
                                "lists a second at the peak",
                                "users × active × lists ÷ 86,400 × peak",
                                number(plan.listsAtThePeak())),
                        row("topic `events` on disk", "a day × line × days × copies", bytes(plan.eventsOnDisk())),
                        row("tasks of the speed layer", "peak ÷ (events of a task × busy)", number(plan.speedTasks())),
                        row(
                                "what they write at the peak",
                                "peak × user's record",
                                bytes(plan.vectorBytesAtThePeak()) + " a second"),
                        row("topic `user-vectors`, each user once", "users × user's record", bytes(plan.allUsers())),
                        row(
                                "time to read it",
                                "÷ what one server reads",
                                number(plan.secondsToReadAllUsers() / 60) + " minutes"),
                        row("the model", "films × rank × 4 bytes", bytes(plan.model())),
                        row(
                                "lists a second of one processor",
                                "scored vectors ÷ model",
                                number(plan.listsOfAProcessor())),
                        row("ratings in a training", "users × ratings", number(plan.ratings())),
                        row("users' vectors in a training", "users × rank × 4 bytes", bytes(plan.userFactors())),
                        row(
                                "multiplications of a round",
                                "2 × ratings × rank²",
                                number(plan.multiplicationsOfARound()))));
    }

    private static byte[] event() {
        return EventJson.write(new Rated(id(new Random(1)), 1_234_567, 12_345, "2001:db8:1234:5678::/64", TIME, 4.5));
    }

    /** A user with as many ratings as assumed, and ids that are random UUIDs. */
    private static byte[] user() {
        Random random = new Random(1);
        List<Opinion> opinions = IntStream.range(0, RATINGS)
                .mapToObj(i -> new Opinion(10_000 + 100 * i, 4.5, TIME, id(random)))
                .toList();
        float[] vector = new float[RANK];
        for (int k = 0; k < RANK; k++) {
            vector[k] = random.nextFloat();
        }
        List<String> recent =
                IntStream.range(0, RECENT_IDS).mapToObj(i -> id(random)).toList();
        return UserVectorCodec.write(new UserVector(
                1_234_567,
                Optional.of(new UserVector.Solved("20260131T201500.000", vector)),
                opinions,
                Seen.shown(),
                recent));
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static String table(String head, String... rows) {
        String rule = "|---".repeat(head.split("\\|").length) + "|";
        return "| %s |\n%s\n%s".formatted(head, rule, String.join("\n", rows));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String bytes(long value) {
        if (value >= 1_000_000_000) {
            return "%s GB".formatted(decimal(value / 1e9));
        }
        return "%s MB".formatted(decimal(value / 1e6));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%,.0f" : "%.1f", value);
    }
}
