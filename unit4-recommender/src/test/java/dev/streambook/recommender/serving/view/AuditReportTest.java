package dev.streambook.recommender.serving.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.streambook.recommender.topics.StageAudit;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditReportTest {

    @Test
    void a_stage_that_reports_sooner_than_the_one_before_it_has_nothing_waiting() {
        AuditReport report = AuditReport.of(
                List.of(new StageAudit("intake", 10, 10, 0, 0), new StageAudit("speed", 14, 14, 0, 0)),
                new AuditReport.Early(0, 0));

        assertThat(report.stages())
                .extracting(AuditReport.Row::stage, AuditReport.Row::waiting)
                .containsExactly(tuple("intake", 0L), tuple("speed", 0L));
        assertThat(report.settled()).isFalse();
    }
}
