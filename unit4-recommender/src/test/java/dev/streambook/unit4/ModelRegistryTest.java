package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.Patience;
import dev.streambook.recommender.model.Models;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.harness.Abroad;
import dev.streambook.workbook.harness.Crew;
import dev.streambook.workbook.harness.Footprint;
import dev.streambook.workbook.harness.Interleaving;
import dev.streambook.workbook.harness.PlainFields;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(ModelRegistry.class)
class ModelRegistryTest {

    private static final Quality GOOD = quality(0.75, 0.5);
    private static final Margins MARGINS = new Margins(0.125, 0.0625);

    /** So often a thread must be seen waiting until it counts as one that waits for the other. */
    private static final int LOOKS = 50;

    /** One film a part. */
    private static final ModelCodec CODEC = new ModelCodec(16);

    @Test
    @Rule("parts-by-number")
    void a_version_is_current_when_its_manifest_has_come(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        assertThat(registry.current()).as("before the first version").isEmpty();

        parts(registry, model("v1"), 0, 1, 2);
        assertThat(registry.current())
                .as("parts 0, 1, 2 of v1, no manifest yet")
                .isEmpty();

        assertThat(told(manifest(registry, model("v1"))))
                .as("the verdict on v1")
                .isEqualTo("v1 adopted");
        assertThat(registry.current()).as("after v1").usingRecursiveComparison().isEqualTo(Optional.of(model("v1")));
    }

    @Test
    @Rule("parts-by-number")
    void parts_may_come_in_any_order_and_twice(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);

        parts(registry, model("v1"), 2, 0, 2, 1, 0);

        assertThat(told(manifest(registry, model("v1"))))
                .as("parts 2, 0, 2, 1, 0 of v1")
                .isEqualTo("v1 adopted");
    }

    @Test
    @Rule("parts-by-number")
    void a_part_that_comes_again_replaces_the_first(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        registry.part("v1", 1, new byte[16]);

        parts(registry, model("v1"), 0, 1, 2);

        assertThat(told(manifest(registry, model("v1"))))
                .as("a part 1 of v1 that is corrupt, then parts 0, 1 and 2 as they should be")
                .isEqualTo("v1 adopted");
    }

    @Test
    @Rule("parts-by-number")
    void a_part_that_the_manifest_does_not_count_is_left_out(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        parts(registry, model("v1"), 0, 1, 2);
        registry.part("v1", 7, new byte[16]);

        assertThat(told(manifest(registry, model("v1"))))
                .as("parts 0 to 2 of three, and a part 7 of an earlier attempt")
                .isEqualTo("v1 adopted");
    }

    @Test
    @Rule("incomplete")
    void a_missing_part_is_named(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        parts(registry, model("v1"), 0, 1);

        assertThat(told(manifest(registry, model("v1"))))
                .as("parts 0 and 1 of three, and the manifest")
                .isEqualTo("v1 INCOMPLETE: part 2 has not come; expected parts 0 to 2");
    }

    @Test
    @Rule({"incomplete", "parts-by-number"})
    void a_hole_is_named_also_where_there_is_a_part_too_many(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        parts(registry, model("v1"), 0, 2);
        registry.part("v1", 7, new byte[16]);

        assertThat(told(manifest(registry, model("v1"))))
                .as("parts 0 and 2 of three, a part 7 of an earlier attempt, and the manifest")
                .isEqualTo("v1 INCOMPLETE: part 1 has not come; expected parts 0 to 2");
    }

    @Test
    @Rule("corrupt")
    void a_flipped_bit_is_a_verdict(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        byte[] flipped = CODEC.encode(model("v1")).chunks().get(1).clone();
        flipped[7] ^= 1;
        parts(registry, model("v1"), 0, 2);
        registry.part("v1", 1, flipped);

        assertThat(told(manifest(registry, model("v1"))))
                .as("part 1 of v1 with one bit flipped")
                .startsWith("v1 CORRUPT: sha256 of the parts is ");
    }

    @Test
    @Rule("manifest")
    void a_manifest_that_cannot_be_read_is_refused(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);

        assertThat(told(registry.publish("v1", "{".getBytes(StandardCharsets.UTF_8))))
                .as("a manifest {")
                .isEqualTo("v1 UNREADABLE_MANIFEST: the manifest is no JSON");
    }

    @Test
    @Rule({"manifest", "unfinished"})
    void a_manifest_that_names_another_version_is_refused(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        parts(registry, model("v2"), 0, 1, 2);

        assertThat(told(registry.publish(
                        "v1", CODEC.encode(model("v2")).manifest().toJson())))
                .as("the manifest of v2, sent for v1")
                .isEqualTo("v1 UNREADABLE_MANIFEST: the manifest is of version v2; expected v1");
        assertThat(told(manifest(registry, model("v2"))))
                .as("the same manifest, sent for v2, whose parts had come before")
                .isEqualTo("v2 adopted");
    }

    @Test
    @Rule("empty")
    void a_model_without_films_is_refused(Answer<ModelRegistry> answer) {
        Model empty = Models.with("v1", ItemFactors.of(2, Map.of()), GOOD);

        assertThat(told(manifest(registry(answer), empty)))
                .as("a manifest that counts 0 films and 0 parts")
                .isEqualTo("v1 EMPTY: the model has 0 films; expected 1 or more");
    }

    @ParameterizedTest
    @CsvSource({"v3, v2", "v3, v3", "v9, v10", "v1, V2"})
    @Rule("ascending")
    void a_version_that_comes_late_does_not_replace_a_newer_one(
            String first, String second, Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model(first));

        assertThat(told(publish(registry, model(second))))
                .as("%s after %s", second, first)
                .startsWith(second + " OUTDATED: ");
        assertThat(version(registry))
                .as("current after %s and %s", first, second)
                .isEqualTo(first);
    }

    @Test
    @Rule("ascending")
    void versions_ascend_as_text_and_a_refused_one_holds_nobody_up(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v10"));
        manifest(registry, model("v5"));
        publish(registry, model("v6", quality(1, 0.25), new Rival("v10", 0.75, 0.5)));

        assertThat(told(publish(registry, model("v2"))))
                .as("v10 adopted, v5 refused as it has no parts, v6 as it is worse than v10, then v2; as text, v2 is"
                        + " after v10")
                .isEqualTo("v2 adopted");
    }

    @Test
    @Rule({"first-reason", "baseline", "manifest"})
    void of_several_reasons_the_first_one_counts(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v3"));

        assertThat(told(manifest(registry, model("v2"))))
                .as("v2 after v3, and none of its parts has come")
                .startsWith("v2 OUTDATED: ");
        assertThat(told(manifest(registry, Models.with("v1", ItemFactors.of(2, Map.of()), GOOD))))
                .as("v1 after v3, and it has no films")
                .startsWith("v1 OUTDATED: ");
        assertThat(told(registry.publish(
                        "v2", CODEC.encode(model("v1")).manifest().toJson())))
                .as("the manifest of v1, sent for v2, after v3")
                .startsWith("v2 UNREADABLE_MANIFEST: ");
        assertThat(told(publish(registry, model("v4", quality(1.75, 0.5), new Rival("v3", 0.75, 0.5)))))
                .as("v4 has an rmse of 1.75; the films' means have 1.5, and v3, which is current, 0.75")
                .startsWith("v4 WORSE_THAN_BASELINE: ");
    }

    @Test
    @Rule({"first-reason", "empty", "incomplete", "corrupt"})
    void what_was_lost_on_the_way_counts_before_what_the_figures_say(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        Model bad = model("v2", quality(1.75, 0.5), null);
        String oneOfOne = new String(
                        CODEC.encode(Models.with("v1", ItemFactors.of(2, Map.of()), GOOD))
                                .manifest()
                                .toJson(),
                        StandardCharsets.UTF_8)
                .replace("\"parts\":0", "\"parts\":1");

        assertThat(told(registry.publish("v1", oneOfOne.getBytes(StandardCharsets.UTF_8))))
                .as("v1 has no films and one part, which has not come")
                .startsWith("v1 EMPTY: ");
        assertThat(told(manifest(registry, bad)))
                .as("v2 has an rmse of 1.75, and the films' means have 1.5; none of its parts has come")
                .startsWith("v2 INCOMPLETE: ");
        parts(registry, bad, 0, 2);
        registry.part("v2", 1, new byte[16]);
        assertThat(told(manifest(registry, bad)))
                .as("v2 has an rmse of 1.75, and the films' means have 1.5; its part 1 is corrupt")
                .startsWith("v2 CORRUPT: ");
    }

    @Test
    @Rule("old-stays")
    void of_a_version_that_was_replaced_nothing_is_kept(Answer<ModelRegistry> answer) {
        ModelCodec onePart = new ModelCodec(1 << 20);
        ModelRegistry registry = answer.create(onePart, MARGINS);
        publishLarge(registry, onePart, "v1");
        long afterOne = Footprint.of(registry);

        publishLarge(registry, onePart, "v2");
        long afterTwo = Footprint.of(registry);
        IntStream.rangeClosed(3, 9).forEach(version -> publishLarge(registry, onePart, "v" + version));

        assertThat(List.of(afterTwo, Footprint.of(registry)))
                .as(
                        "objects and array slots kept after v2 was adopted, and after v9; after v1 it was %d, and each has 1,000"
                                + " films",
                        afterOne)
                .allMatch(kept -> kept <= afterOne + 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrupt", "incomplete", "unreadable", "empty", "worse"})
    @Rule({"old-stays", "corrupt", "incomplete", "manifest", "empty", "same-ratings", "both-figures", "ranking"})
    void after_a_refusal_the_version_before_it_answers(String how, Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));

        Verdict verdict = switch (how) {
            case "corrupt" -> {
                parts(registry, model("v2"), 0, 2);
                registry.part("v2", 1, new byte[16]);
                yield manifest(registry, model("v2"));
            }
            case "incomplete" -> manifest(registry, model("v2"));
            case "unreadable" -> registry.publish("v2", new byte[0]);
            case "empty" -> manifest(registry, Models.with("v2", ItemFactors.of(2, Map.of()), GOOD));
            default -> publish(registry, model("v2", quality(0.9375, 0.5), new Rival("v1", 0.75, 0.5)));
        };

        assertThat(verdict).as("the verdict on v2, which is %s", how).isInstanceOf(Verdict.Refused.class);
        assertThat(registry.current())
                .as("current after v1 and a v2 that is %s", how)
                .usingRecursiveComparison()
                .isEqualTo(Optional.of(model("v1")));
    }

    @Test
    @Rule({"unfinished", "old-stays"})
    void the_parts_of_a_version_that_was_given_up_do_not_complete_the_next_one(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));
        parts(registry, model("v2"), 0, 1, 2);

        parts(registry, model("v3"), 0, 1);

        assertThat(told(manifest(registry, model("v3"))))
                .as("parts 0, 1, 2 of v2, then parts 0 and 1 of v3 and the manifest of v3")
                .isEqualTo("v3 INCOMPLETE: part 2 has not come; expected parts 0 to 2");
        assertThat(version(registry)).as("current").isEqualTo("v1");
    }

    @Test
    @Rule({"bounded", "unfinished"})
    void four_versions_may_be_unfinished_at_a_time(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        for (int part = 0; part < 3; part++) {
            for (String version : List.of("v1", "v2", "v3", "v4")) {
                parts(registry, model(version), part);
            }
        }

        for (String version : List.of("v1", "v2", "v3", "v4")) {
            assertThat(told(manifest(registry, model(version))))
                    .as("%s, whose parts came in turns with those of three other versions", version)
                    .isEqualTo(version + " adopted");
        }
    }

    @Test
    @Rule({"bounded", "unfinished"})
    void the_fifth_unfinished_version_takes_the_place_of_the_first(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        for (String version : List.of("v1", "v2", "v3", "v4", "v5")) {
            parts(registry, model(version), 0, 1, 2);
        }

        assertThat(told(manifest(registry, model("v1"))))
                .as("the manifest of v1, after the parts of v1 to v5")
                .isEqualTo("v1 INCOMPLETE: part 0 has not come; expected parts 0 to 2");
        assertThat(told(manifest(registry, model("v5"))))
                .as("the manifest of v5, after the parts of v1 to v5")
                .isEqualTo("v5 adopted");
    }

    @Test
    @Rule({"bounded", "unfinished"})
    void the_version_that_began_first_goes_whatever_its_name_and_its_latest_part(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        parts(registry, model("v5"), 0, 1);
        for (String version : List.of("v1", "v2", "v3")) {
            parts(registry, model(version), 0, 1, 2);
        }
        parts(registry, model("v5"), 2);

        parts(registry, model("v4"), 0, 1, 2);

        assertThat(told(manifest(registry, model("v1"))))
                .as("v1, after parts of v5, v1, v2, v3, the last part of v5, and the parts of v4: v5 began first")
                .isEqualTo("v1 adopted");
        assertThat(told(manifest(registry, model("v5"))))
                .as("v5, which began first")
                .isEqualTo("v5 INCOMPLETE: part 0 has not come; expected parts 0 to 2");
    }

    @Test
    @Rule({"withdrawn", "bounded", "unfinished"})
    void a_version_that_is_withdrawn_leaves_its_place_to_another_one(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        for (String version : List.of("v1", "v2", "v3", "v4")) {
            parts(registry, model(version), 0, 1, 2);
        }
        registry.withdraw("v2");

        parts(registry, model("v5"), 0, 1, 2);

        assertThat(told(manifest(registry, model("v1"))))
                .as("v1; v1 to v4 were unfinished, v2 was withdrawn, v5 has begun: v1, v3, v4 and v5 are unfinished")
                .isEqualTo("v1 adopted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adopted", "outdated", "incomplete", "unreadable"})
    @Rule({"decided-once", "bounded", "unfinished"})
    void a_version_that_is_decided_on_leaves_its_place_to_another_one(String how, Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v2"));
        String decided = how.equals("outdated") ? "v1" : "v3";
        parts(registry, model(decided), 0, 1);
        if (!how.equals("incomplete")) {
            parts(registry, model(decided), 2);
        }
        for (String version : List.of("v4", "v5", "v6")) {
            parts(registry, model(version), 0, 1, 2);
        }
        if (how.equals("unreadable")) {
            registry.publish(decided, new byte[0]);
        } else {
            manifest(registry, model(decided));
        }

        parts(registry, model("v7"), 0, 1, 2);

        assertThat(told(manifest(registry, model("v4"))))
                .as("v4; %s was %s, and v4 to v7 are unfinished", decided, how)
                .isEqualTo("v4 adopted");
    }

    @Test
    @Rule("unfinished")
    void two_registries_share_no_parts(Answer<ModelRegistry> answer) {
        parts(registry(answer), model("v1"), 0, 1, 2);

        assertThat(told(manifest(registry(answer), model("v1"))))
                .as("the parts of v1 came to one registry, its manifest to another one of the same program")
                .isEqualTo("v1 INCOMPLETE: part 0 has not come; expected parts 0 to 2");
    }

    @Test
    @Rule("bounded")
    void the_parts_of_a_thousand_unfinished_versions_take_no_more_memory_than_those_of_four(
            Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        unfinished(registry, 100, 110);
        long after10 = Footprint.of(registry);

        unfinished(registry, 110, 1_110);

        assertThat(Footprint.of(registry))
                .as("objects and array slots kept after 1,010 versions without a manifest; after 10 it was %d", after10)
                .isLessThanOrEqualTo(after10 + 20);

        IntStream.range(1_110, 2_110).forEach(version -> registry.withdraw("v" + version));
        assertThat(Footprint.of(registry))
                .as("the same after 1,000 versions were withdrawn")
                .isLessThanOrEqualTo(after10 + 20);
    }

    @Test
    @Rule({"withdrawn", "old-stays"})
    void a_version_that_is_withdrawn_never_becomes_current(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));
        parts(registry, model("v2"), 0, 1, 2);

        registry.withdraw("v2");
        registry.withdraw("v1");

        assertThat(told(manifest(registry, model("v2"))))
                .as("v2, withdrawn before its manifest came")
                .isEqualTo("v2 INCOMPLETE: part 0 has not come; expected parts 0 to 2");
        assertThat(version(registry)).as("current after v1 was withdrawn").isEqualTo("v1");
    }

    @Test
    @Rule({"withdrawn", "bounded", "unfinished"})
    void other_versions_keep_their_parts(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        for (String version : List.of("v2", "v3", "v4")) {
            parts(registry, model(version), 0, 1, 2);
        }

        registry.withdraw("v3");

        for (String version : List.of("v2", "v4")) {
            assertThat(told(manifest(registry, model(version))))
                    .as("%s, after the parts of v2, v3 and v4 came and v3 was withdrawn", version)
                    .isEqualTo(version + " adopted");
        }
    }

    @Test
    @Rule({"decided-once", "unfinished"})
    void a_refused_version_that_is_sent_again_must_be_sent_whole(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        parts(registry, model("v1"), 0, 1);
        manifest(registry, model("v1"));

        parts(registry, model("v1"), 2);

        assertThat(told(manifest(registry, model("v1"))))
                .as("parts 0 and 1 of v1 and its manifest, then part 2 and the manifest again")
                .startsWith("v1 INCOMPLETE: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrupt", "incomplete", "worse than the baseline", "worse than v1"})
    @Rule({"no-other-reason", "corrupt", "baseline", "decided-once", "ascending"})
    void a_refused_version_that_is_sent_again_whole_and_good_is_adopted(String how, Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));
        switch (how) {
            case "corrupt" -> {
                parts(registry, model("v2"), 0, 2);
                registry.part("v2", 1, new byte[16]);
                manifest(registry, model("v2"));
            }
            case "incomplete" -> manifest(registry, model("v2"));
            case "worse than the baseline" -> publish(registry, model("v2", quality(1.75, 0.5), null));
            default -> publish(registry, model("v2", quality(1, 0.25), new Rival("v1", 0.75, 0.5)));
        }

        assertThat(told(publish(registry, model("v2"))))
                .as("v2, which was %s and refused, and is sent again as it should be", how)
                .isEqualTo("v2 adopted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "of v2"})
    @Rule({"decided-once", "unfinished", "manifest"})
    void parts_are_forgotten_also_where_the_manifest_cannot_be_read(String manifest, Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        parts(registry, model("v1"), 0, 1, 2);
        registry.publish(
                "v1",
                manifest.equals("of v2")
                        ? CODEC.encode(model("v2")).manifest().toJson()
                        : manifest.getBytes(StandardCharsets.UTF_8));

        assertThat(told(manifest(registry, model("v1"))))
                .as("the parts of v1, a manifest \"%s\", then the right manifest", manifest)
                .startsWith("v1 INCOMPLETE: ");
    }

    @Test
    @Rule({"decided-once", "unfinished"})
    void parts_are_forgotten_also_where_the_decoder_breaks(Answer<ModelRegistry> answer) {
        AtomicBoolean broken = new AtomicBoolean(true);
        ModelDecoder decoder = (manifest, parts) -> {
            if (broken.get()) {
                throw new IllegalStateException("the decoder is broken");
            }
            return CODEC.decode(manifest, parts);
        };
        ModelRegistry registry = answer.create(decoder, MARGINS);
        parts(registry, model("v1"), 0, 1, 2);
        Throwable thrown = catchThrowable(() -> manifest(registry, model("v1")));
        broken.set(false);

        assertThat(told(manifest(registry, model("v1"))))
                .as(
                        "the parts of v1 and its manifest, at which the decoder broke (%s); then the manifest again",
                        thrown)
                .startsWith("v1 INCOMPLETE: ");
    }

    @Test
    @Rule("baseline")
    void a_model_no_better_than_the_films_means_is_refused(Answer<ModelRegistry> answer) {
        assertThat(told(publish(registry(answer), model("v1", new Quality(1.5, 1.5, 0.5, 0.25, 100), null))))
                .as("rmse 1.5, and 1.5 for the films' means")
                .startsWith("v1 WORSE_THAN_BASELINE: ");
    }

    @Test
    @Rule("baseline")
    void a_model_whose_error_is_not_a_number_is_no_better_than_the_baseline(Answer<ModelRegistry> answer) {
        Model unknown = model("v1", quality(Double.NaN, 0.5), null);
        ModelRegistry registry = answer.create((ModelDecoder) (manifest, parts) -> unknown, MARGINS);

        assertThat(told(publish(registry, model("v1"))))
                .as("a model whose rmse is NaN; the films' means have 1.5")
                .startsWith("v1 WORSE_THAN_BASELINE: ");
    }

    @Test
    @Rule("no-other-reason")
    void lists_that_are_worse_than_the_popular_films_are_no_reason(Answer<ModelRegistry> answer) {
        assertThat(told(publish(registry(answer), model("v1", new Quality(0.75, 1.5, 0.0625, 0.5, 100), null))))
                .as("rmse 0.75, and 1.5 for the films' means; recall 0.0625, and 0.5 for a list of popular films")
                .isEqualTo("v1 adopted");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.4375, 1.49999, 1.4999999999})
    @Rule("no-other-reason")
    void hardly_better_than_the_baseline_is_better(double rmse, Answer<ModelRegistry> answer) {
        assertThat(told(publish(registry(answer), model("v1", quality(rmse, 0.5), null))))
                .as("rmse %s, and 1.5 for the films' means; the margin, 0.125, is for the current version", rmse)
                .isEqualTo("v1 adopted");
    }

    @Test
    @Rule("no-other-reason")
    void a_model_may_be_smaller_and_made_of_less(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));
        Model large = model("v1");
        Model small = new Model(
                "v2",
                Models.explicit(ItemFactors.of(1, Map.of(7, new float[] {1}))),
                large.users() - 1,
                large.ratings() - 1,
                GOOD,
                large.trainedAt().minusSeconds(1));
        registry.part("v2", 0, CODEC.encode(small).chunks().get(0));

        assertThat(told(manifest(registry, small)))
                .as(
                        "v1 has three films of rank 2; v2 one film of rank 1, a user and a rating less, and was trained a second"
                                + " before v1")
                .isEqualTo("v2 adopted");
    }

    @Test
    @Rule({"same-ratings", "no-other-reason"})
    void a_version_without_a_rival_is_held_against_the_baseline_alone(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1", quality(0.5, 0.5), null));

        assertThat(told(publish(registry, model("v2", quality(1.25, 0.125), null))))
                .as("v1: rmse 0.5, recall 0.5 on the ratings of its time; v2: 1.25 and 0.125 on others, and no rival")
                .isEqualTo("v2 adopted");
    }

    @Test
    @Rule("same-ratings")
    void harder_ratings_do_not_make_a_worse_model(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1", quality(0.5, 0.5), null));

        assertThat(told(publish(registry, model("v2", quality(0.875, 0.25), new Rival("v1", 0.9375, 0.125)))))
                .as(
                        "v1: rmse 0.5, recall 0.5 on the ratings of its time. On the newest: v1 0.9375, 0.125; v2 0.875, 0.25")
                .isEqualTo("v2 adopted");
    }

    @Test
    @Rule({"same-ratings", "ranking"})
    void easier_ratings_do_not_make_a_better_model(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1", quality(1, 0.25), null));

        assertThat(told(publish(registry, model("v2", quality(0.9375, 0.5), new Rival("v1", 0.75, 0.5)))))
                .as("v1: rmse 1 on the ratings of its time. On the newest: v1 0.75, v2 0.9375; the margin is 0.125")
                .startsWith("v2 WORSE_THAN_CURRENT: ");
    }

    @Test
    @Rule({"rival-is-current", "same-ratings"})
    void a_rival_that_does_not_answer_is_no_measure(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v2"));

        assertThat(told(publish(registry, model("v3", quality(1, 0.25), new Rival("v1", 0.5, 0.75)))))
                .as("v2 is current; v3 was measured against v1: rmse 1 against 0.5, recall 0.25 against 0.75")
                .isEqualTo("v3 adopted");
        for (String another : List.of("V3", "v4")) {
            assertThat(told(publish(registry, model("v5", quality(1, 0.25), new Rival(another, 0.5, 0.75)))))
                    .as("v3 is current; v5 was measured against %s", another)
                    .isEqualTo("v5 adopted");
            registry = registry(answer);
            publish(registry, model("v3"));
        }
        assertThat(told(publish(registry(answer), model("v3", quality(1, 0.25), new Rival("v2", 0.5, 0.75)))))
                .as("v3 is the first version after a restart; it was measured against v2")
                .isEqualTo("v3 adopted");
    }

    @Test
    @Rule("ranking")
    void better_stars_do_not_make_up_for_worse_lists(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));

        assertThat(told(publish(registry, model("v2", quality(0.5, 0.25), new Rival("v1", 0.75, 0.5)))))
                .as(
                        "on the same ratings: recall 0.25 against 0.5, rmse 0.5 against 0.75; the margins are 0.0625 and 0.125")
                .startsWith("v2 WORSE_THAN_CURRENT: ");
    }

    @Test
    @Rule({"ranking", "same-ratings"})
    void each_figure_has_its_own_margin_however_few_films_were_liked(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));
        Quality few = new Quality(0.75, 1.5, 0.40625, 0.1, 3);

        assertThat(told(publish(registry, model("v2", few, new Rival("v1", 0.75, 0.5)))))
                .as(
                        "on the same ratings, with 3 liked films: recall 0.40625 against 0.5, the rmse is the same; the margins"
                                + " are 0.0625 and 0.125")
                .startsWith("v2 WORSE_THAN_CURRENT: ");
    }

    @Test
    @Rule("ranking")
    void better_lists_do_not_make_up_for_worse_stars(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));

        assertThat(told(publish(registry, model("v2", quality(1, 0.75), new Rival("v1", 0.75, 0.5)))))
                .as(
                        "on the same ratings: recall 0.75 against 0.5, rmse 1 against 0.75; the margins are 0.0625 and 0.125")
                .startsWith("v2 WORSE_THAN_CURRENT: ");
    }

    @ParameterizedTest
    @CsvSource({"0.875, 0.5", "0.75, 0.4375", "0.875, 0.4375"})
    @Rule("margin")
    void a_little_worse_is_chance(double rmse, double recall, Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));

        assertThat(told(publish(registry, model("v2", quality(rmse, recall), new Rival("v1", 0.75, 0.5)))))
                .as("rmse %s against 0.75, recall %s against 0.5; the margins are 0.125 and 0.0625", rmse, recall)
                .isEqualTo("v2 adopted");
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5, '1.0', '0.75'", "0.75, 0.25, '0.25', '0.5'"})
    @Rule({"both-figures", "ranking", "same-ratings"})
    void the_reason_has_both_figures(
            double rmse, double recall, String own, String rivals, Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));

        assertThat(told(publish(registry, model("v2", quality(rmse, recall), new Rival("v1", 0.75, 0.5)))))
                .as("rmse %s against 0.75, recall %s against 0.5", rmse, recall)
                .contains(own, rivals);
    }

    @Test
    @Rule({"both-figures", "ranking", "same-ratings"})
    void the_figures_are_written_alike_on_every_machine(Answer<ModelRegistry> answer) throws Exception {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));

        Verdict verdict =
                Abroad.inEgypt(() -> publish(registry, model("v2", quality(1, 0.5), new Rival("v1", 0.75, 0.5))));

        assertThat(told(verdict))
                .as("rmse 1 against 0.75, on a machine in Egypt, with digits of its own")
                .contains("1.0", "0.75");
    }

    @Test
    @Rule({"both-figures", "baseline"})
    void the_reason_has_the_figure_of_the_baseline(Answer<ModelRegistry> answer) {
        assertThat(told(publish(registry(answer), model("v1", quality(1.75, 0.5), null))))
                .as("the reason; rmse 1.75, and 1.5 for the films' means")
                .contains("1.75", "1.5");
    }

    @Test
    @Rule({"never-blocks", "old-stays"})
    void a_reader_gets_the_old_model_while_a_new_one_is_being_made(Answer<ModelRegistry> answer) {
        CountDownLatch decoding = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean slow = new AtomicBoolean();
        ModelDecoder decoder = (manifest, parts) -> {
            if (slow.get()) {
                decoding.countDown();
                await(goOn);
            }
            return CODEC.decode(manifest, parts);
        };
        ModelRegistry registry = answer.create(decoder, MARGINS);
        publish(registry, model("v1"));
        slow.set(true);
        AtomicReference<String> read = new AtomicReference<>("nothing, it waits");
        String readMeanwhile;

        try (Crew crew = new Crew()) {
            crew.start("the publisher of v2", () -> publish(registry, model("v2")));
            await(decoding);
            Thread reader = crew.start("the reader", () -> read.set(version(registry)));
            AtomicInteger looks = new AtomicInteger();
            Patience.until(
                    "the reader has ended, or waits",
                    () -> !reader.isAlive()
                            || reader.getState() != Thread.State.RUNNABLE && looks.incrementAndGet() > LOOKS);
            readMeanwhile = read.get();
            goOn.countDown();
        }

        assertThat(readMeanwhile).as("current() while the decoder works on v2").isEqualTo("v1");
    }

    @Test
    @Rule("seen-by-all")
    void the_reference_to_the_current_model_is_volatile(Answer<ModelRegistry> answer) {
        ModelRegistry registry = registry(answer);
        publish(registry, model("v1"));

        Model current = registry.current().orElseThrow();
        assertThat(PlainFields.holding(
                        registry, "current", held -> held == current || held.equals(Optional.of(current))))
                .as(
                        "fields with the current model that are not volatile: other threads may never see it; a lock helps only if"
                                + " current() takes it as well")
                .isEmpty();
    }

    @Test
    @Rule({"one-version", "old-stays"})
    void a_reader_never_sees_half_of_a_swap(Answer<ModelRegistry> answer) {
        Answer<ModelRegistry> inSteps = Interleaving.inSteps(answer);
        boolean met = true;
        for (int step = 1; met && step < 400; step++) {
            met = meeting(inSteps, step, true);
        }
        met = true;
        for (int step = 1; met && step < 400; step++) {
            met = meeting(inSteps, step, false);
        }
    }

    @Test
    @Rule("old-stays")
    void a_reader_never_sees_a_model_that_is_refused(Answer<ModelRegistry> answer) {
        Model worse = model("v2", quality(1, 0.25), new Rival("v1", 0.75, 0.5));
        Answer<ModelRegistry> inSteps = Interleaving.inSteps(answer);
        boolean met = true;
        for (int step = 1; met && step < 400; step++) {
            ModelRegistry registry = registry(inSteps);
            publish(registry, model("v1"));
            parts(registry, worse, 0, 1, 2);
            AtomicReference<String> seen = new AtomicReference<>("v1 with film 1");
            String situation =
                    "publish(v2), which is worse, stopped before its step %d, and a reader in between".formatted(step);
            try (Crew crew = new Crew()) {
                met = Interleaving.of(() -> manifest(registry, worse), step, () -> read(registry, seen), crew);
                crew.untilAllHaveEnded(situation);
            }
            assertThat(seen.get()).as("%s: what the reader got", situation).isEqualTo("v1 with film 1");
        }
    }

    /** One publication of v2 after v1, and one reader between two steps of it, or the other way round. */
    private static boolean meeting(Answer<ModelRegistry> inSteps, int step, boolean publisherStops) {
        ModelRegistry registry = registry(inSteps);
        publish(registry, model("v1"));
        parts(registry, model("v2"), 0, 1, 2);
        AtomicReference<String> seen = new AtomicReference<>("v1 with film 1");
        String situation = publisherStops
                ? "publish(v2), stopped before its step %d, and a reader in between".formatted(step)
                : "current(), stopped before its step %d, and publish(v2) in between".formatted(step);
        try (Crew crew = new Crew()) {
            boolean met = publisherStops
                    ? Interleaving.of(() -> manifest(registry, model("v2")), step, () -> read(registry, seen), crew)
                    : Interleaving.of(() -> read(registry, seen), step, () -> manifest(registry, model("v2")), crew);
            crew.untilAllHaveEnded(situation);
            if (!met) {
                return false;
            }
            assertThat(seen.get()).as("%s: what the reader got", situation).isIn("v1 with film 1", "v2 with film 2");
            assertThat(read(registry, seen)).as("%s: afterwards", situation).isEqualTo("v2 with film 2");
            return true;
        }
    }

    private static String read(ModelRegistry registry, AtomicReference<String> seen) {
        seen.set(registry.current()
                .map(model -> "%s with film %d"
                        .formatted(model.version(), model.items().itemAt(0)))
                .orElse("nothing"));
        return seen.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ModelRegistry registry(Answer<ModelRegistry> answer) {
        return answer.create(CODEC, MARGINS);
    }

    /** Three films; the first film of version v7 is film 7. */
    private static Model model(String version) {
        return model(version, GOOD, null);
    }

    private static Model model(String version, Quality quality, Rival rival) {
        int first = Integer.parseInt(version.substring(1));
        ItemFactors items = ItemFactors.of(
                2, Map.of(first, new float[] {first, 0}, first + 2_000, new float[] {0, 2}, first + 3_000, new float[] {
                    1.5f, 1.5f
                }));
        Model model = Models.with(version, items, quality);
        return new Model(
                version,
                model.factors(),
                model.users(),
                model.ratings(),
                quality,
                model.trainedAt(),
                Optional.ofNullable(rival),
                Map.of());
    }

    /** The films' means have an rmse of 1.5. */
    private static Quality quality(double rmse, double recall) {
        return new Quality(rmse, 1.5, recall, 0.1, 100);
    }

    private static Verdict publish(ModelRegistry registry, Model model) {
        parts(registry, model, 0, 1, 2);
        return manifest(registry, model);
    }

    private static void parts(ModelRegistry registry, Model model, int... numbers) {
        List<byte[]> chunks = CODEC.encode(model).chunks();
        for (int number : numbers) {
            registry.part(model.version(), number, chunks.get(number));
        }
    }

    private static Verdict manifest(ModelRegistry registry, Model model) {
        return registry.publish(model.version(), CODEC.encode(model).manifest().toJson());
    }

    private static void publishLarge(ModelRegistry registry, ModelCodec codec, String version) {
        Map<Integer, float[]> vectors = new HashMap<>();
        IntStream.rangeClosed(1, 1_000).forEach(film -> vectors.put(film, new float[] {film, 1}));
        ModelCodec.Encoded encoded = codec.encode(Models.with(version, ItemFactors.of(2, vectors), GOOD));
        registry.part(version, 0, encoded.chunks().get(0));
        assertThat(told(registry.publish(version, encoded.manifest().toJson())))
                .as("a model of 1,000 films in one part")
                .isEqualTo(version + " adopted");
    }

    private static void unfinished(ModelRegistry registry, int from, int to) {
        for (int version = from; version < to; version++) {
            for (int part = 0; part < 3; part++) {
                registry.part("v" + version, part, new byte[100]);
            }
        }
    }

    private static String told(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused
                ? "%s %s: %s".formatted(refused.version(), refused.refusal(), refused.reason())
                : verdict.version() + " adopted";
    }

    private static String version(ModelRegistry registry) {
        return registry.current().map(Model::version).orElse("nothing");
    }
}
