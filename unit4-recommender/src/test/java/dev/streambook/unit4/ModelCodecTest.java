package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.recommender.model.Models;
import dev.streambook.unit4.Objective.Implicit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelCodecTest {

    private final ModelCodec codec = new ModelCodec(32);

    @Test
    void a_model_comes_back_as_it_went() {
        Model model = Models.against("v0", Models.random("v1", 100, 7, 42));

        ModelCodec.Encoded encoded = codec.encode(model);
        Model back = codec.decode(Manifest.fromJson(encoded.manifest().toJson()), encoded.chunks());

        assertThat(back).usingRecursiveComparison().isEqualTo(model);
    }

    @Test
    void an_implicit_model_comes_back_with_its_objective_and_its_offsets() {
        Offsets offsets = new Offsets(3.5, 5, new int[] {1, 2}, new float[] {0.25f, -1});
        Preferences preferences = new Preferences(new Implicit(0.05, 40), offsets, Models.STRENGTH);
        ItemFactors items = ItemFactors.of(1, Map.of(1, new float[] {2}, 2, new float[] {3}));
        Model model = new Model("v1", new FactorModel(items, preferences), 5, 60, Models.GOOD, Models.TRAINED_AT);

        ModelCodec.Encoded encoded = codec.encode(model);
        Model back = codec.decode(Manifest.fromJson(encoded.manifest().toJson()), encoded.chunks());

        assertThat(back).usingRecursiveComparison().isEqualTo(model);
    }

    @Test
    void chunks_are_cut_between_rows() {
        // A row of rank 2 has 4 + 2 × 4 + 4 = 16 bytes, so two go into a chunk of 32.
        ModelCodec.Encoded encoded = codec.encode(Models.three("v1"));

        assertThat(encoded.chunks()).extracting(chunk -> chunk.length).containsExactly(32, 16);
    }

    @Test
    void the_manifest_is_a_json_object() {
        Manifest manifest = new Manifest(
                "v1",
                2,
                3,
                5,
                60,
                1,
                "ab12",
                new Implicit(0.05, 2),
                Models.STRENGTH,
                new Manifest.StarOffsets(3.5, 5),
                Models.GOOD,
                Models.TRAINED_AT,
                Optional.of(new Rival("v0", 0.95, 0.25)),
                Map.of(1, 30L, 0, 20L));

        assertThat(new String(manifest.toJson(), StandardCharsets.UTF_8))
                .isEqualTo("{\"version\":\"v1\",\"rank\":2,\"items\":3,\"users\":5,\"ratings\":60,"
                        + "\"parts\":1,\"sha256\":\"ab12\","
                        + "\"objective\":{\"kind\":\"implicit\",\"regularization\":0.05,\"confidence\":2.0},"
                        + "\"strength\":{\"neutralStars\":2.5,\"watchedHour\":1.0,\"mostHours\":3.0,\"shown\":0.1},"
                        + "\"offsets\":{\"mean\":3.5,\"damping\":5.0},"
                        + "\"quality\":{\"rmse\":0.9,\"baselineRmse\":1.1,\"recall\":0.2,\"popularRecall\":0.1,\"liked\":50},"
                        + "\"trainedAt\":\"2026-01-31T20:15:00Z\","
                        + "\"rival\":{\"version\":\"v0\",\"rmse\":0.95,\"recall\":0.25},\"cuts\":{\"0\":20,\"1\":30}}");
    }

    @Test
    void a_manifest_without_a_field_says_which() {
        byte[] json = "{\"version\":\"v1\"}".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(BadModelException.class)
                .isThrownBy(() -> Manifest.fromJson(json))
                .withMessage("manifest field rank is missing; expected a number");
    }

    @Test
    void one_flipped_bit_is_corrupt() {
        ModelCodec.Encoded encoded = codec.encode(Models.three("v1"));
        encoded.chunks().get(1)[15] ^= 1;

        assertThatExceptionOfType(BadModelException.class)
                .isThrownBy(() -> codec.decode(encoded.manifest(), encoded.chunks()))
                .matches(e -> e.refusal() == Refusal.CORRUPT)
                .withMessageStartingWith("sha256 of the parts is ");
    }

    @Test
    void a_factor_that_is_no_number_is_corrupt_even_with_the_right_checksum() {
        ItemFactors items = ItemFactors.of(1, Map.of(7, new float[] {Float.NaN}));
        ModelCodec.Encoded encoded = codec.encode(Models.with("v1", items, Models.GOOD));

        assertThatExceptionOfType(BadModelException.class)
                .isThrownBy(() -> codec.decode(encoded.manifest(), encoded.chunks()))
                .matches(e -> e.refusal() == Refusal.CORRUPT)
                .withMessage("item 7 has factor NaN; expected finite numbers");
    }

    @Test
    void parts_of_the_wrong_size_are_corrupt() {
        ModelCodec.Encoded one = codec.encode(Models.three("v1"));
        Manifest wrong = new Manifest(
                "v1",
                2,
                4,
                5,
                60,
                2,
                one.manifest().sha256(),
                one.manifest().objective(),
                one.manifest().strength(),
                one.manifest().offsets(),
                Models.GOOD,
                Models.TRAINED_AT,
                Optional.empty(),
                Map.of());

        assertThatExceptionOfType(BadModelException.class)
                .isThrownBy(() -> codec.decode(wrong, List.copyOf(one.chunks())))
                .withMessage("the parts hold 48 bytes; expected 64");
    }
}
