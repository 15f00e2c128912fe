package example;

import dev.whydrop.Advisor;
import dev.whydrop.model.*;
import java.time.Instant;
import java.util.List;

class Main {
    public static void main(String[] arguments) {
        Advisor advisor = Advisor.create();
        StreamId stream = new StreamId("push.example.com", "live", "finals");
        Instant end = Instant.parse("2026-11-20T19:31:18Z");
        Report report = advisor.advise(List.of(
                Disconnect.of(stream, end, ErrorCode.of(18, 501)).withStart(end).withClientIp("203.0.113.7")));
        report.advice().forEach(advice -> System.out.println(advice.rank() + ". " + advice.title() + ": " + advice.nextCheck()));
    }
}
