package dev.streambook.unit4.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.unit4.ItemFactors;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelIntakeTest {

    private final ModelCodec codec = new ModelCodec(12);
    private final ModelIntake intake = new ModelIntake(new QualityGate(0.02));

    @Test
    void a_complete_version_is_adopted_when_its_manifest_comes() {
        Model model = Models.three("v1");

        assertThat(offer(model, Optional.empty()))
                .isInstanceOfSatisfying(
                        Verdict.Adopted.class,
                        adopted -> assertThat(adopted.model())
                                .usingRecursiveComparison()
                                .isEqualTo(model));
    }

    @Test
    void a_version_with_a_missing_part_is_refused() {
        ModelCodec.Encoded encoded = codec.encode(Models.three("v1"));
        intake.take(ModelKey.ofPart("v1", 0), encoded.chunks().get(0), Optional.empty());
        intake.take(ModelKey.ofPart("v1", 2), encoded.chunks().get(2), Optional.empty());

        assertThat(intake.take(ModelKey.ofManifest("v1"), encoded.manifest().toJson(), Optional.empty()))
                .contains(new Verdict.Refused("v1", Refusal.INCOMPLETE, "part 1 has not come; expected parts 0 to 2"));
    }

    @Test
    void the_parts_of_another_version_do_not_count() {
        ModelCodec.Encoded encoded = codec.encode(Models.three("v1"));
        for (int part = 0; part < 3; part++) {
            intake.take(ModelKey.ofPart("v0", part), encoded.chunks().get(part), Optional.empty());
        }

        assertThat(intake.take(ModelKey.ofManifest("v1"), encoded.manifest().toJson(), Optional.empty()))
                .contains(new Verdict.Refused("v1", Refusal.INCOMPLETE, "part 0 has not come; expected parts 0 to 2"));
    }

    @Test
    void a_model_without_films_is_refused() {
        Model empty = Models.with("v1", ItemFactors.of(2, Map.of()), Models.GOOD);

        assertThat(offer(empty, Optional.empty()))
                .isEqualTo(new Verdict.Refused("v1", Refusal.EMPTY, "the model has 0 films; expected 1 or more"));
    }

    @Test
    void a_model_no_better_than_the_baseline_is_refused() {
        assertThat(offer(Models.withRmse("v1", 1.10), Optional.empty()))
                .isEqualTo(new Verdict.Refused(
                        "v1", Refusal.WORSE_THAN_BASELINE, "rmse is 1.1000; expected less than the baseline's 1.1000"));
    }

    @Test
    void a_model_of_unknown_quality_is_refused() {
        QualityGate gate = new QualityGate(0.02);

        assertThatExceptionOfType(BadModelException.class)
                .isThrownBy(() -> gate.judge(Models.withRmse("v1", Double.NaN), Optional.empty()))
                .matches(e -> e.refusal() == Refusal.WORSE_THAN_BASELINE);
    }

    @Test
    void a_model_worse_than_the_current_by_more_than_the_margin_is_refused() {
        assertThat(offer(Models.withRmse("v2", 0.93), Optional.of(Models.withRmse("v1", 0.90))))
                .isEqualTo(new Verdict.Refused(
                        "v2",
                        Refusal.WORSE_THAN_CURRENT,
                        "rmse is 0.9300; expected at most 0.9200, the current v1 plus 0.02"));
    }

    @Test
    void a_model_worse_by_less_than_the_margin_is_adopted() {
        assertThat(offer(Models.withRmse("v2", 0.91), Optional.of(Models.withRmse("v1", 0.90))))
                .isInstanceOf(Verdict.Adopted.class);
    }

    @Test
    void a_manifest_under_the_key_of_another_version_is_refused() {
        ModelCodec.Encoded encoded = codec.encode(Models.three("v1"));

        assertThat(intake.take(ModelKey.ofManifest("v2"), encoded.manifest().toJson(), Optional.empty()))
                .contains(new Verdict.Refused(
                        "v2", Refusal.UNREADABLE_MANIFEST, "the manifest is of version v1; expected v2"));
    }

    @Test
    void a_withdrawn_version_gives_no_verdict() {
        assertThat(intake.take(ModelKey.ofManifest("v1"), null, Optional.empty()))
                .isEmpty();
    }

    private Verdict offer(Model model, Optional<Model> current) {
        ModelCodec.Encoded encoded = codec.encode(model);
        for (int part = 0; part < encoded.chunks().size(); part++) {
            assertThat(intake.take(
                            ModelKey.ofPart(model.version(), part),
                            encoded.chunks().get(part),
                            current))
                    .isEmpty();
        }
        return intake.take(
                        ModelKey.ofManifest(model.version()), encoded.manifest().toJson(), current)
                .orElseThrow();
    }
}
