package dev.whydrop.engine.internal.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1_000).boxed().toList();
    private static final List<Integer> DOUBLED =
            NUMBERS.stream().map(each -> 2 * each).toList();

    private static List<Integer> doubled(Workers workers) {
        return workers.each(NUMBERS, each -> 2 * each);
    }

    @Test
    void results_come_in_the_order_of_the_things() {
        assertThat(doubled(new Workers(4))).isEqualTo(DOUBLED);
    }

    @Test
    void as_many_work_at_once_as_there_are_threads() throws InterruptedException {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch both = new CountDownLatch(2);
            Set<Thread> threads = ConcurrentHashMap.newKeySet();
            new Workers(2, one).each(List.of(1, 2), each -> {
                threads.add(Thread.currentThread());
                both.countDown();
                await(both);
                return each;
            });
            assertThat(threads).hasSize(2).contains(Thread.currentThread());
        } finally {
            one.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_executor_that_refuses_leaves_the_work_to_who_asks() {
        Executor full = work -> {
            throw new RejectedExecutionException("full");
        };
        assertThat(doubled(new Workers(4, full))).isEqualTo(DOUBLED);
    }

    @Test
    void an_executor_that_fails_leaves_the_work_to_who_asks() {
        Executor broken = work -> {
            throw new IllegalStateException("broken");
        };
        assertThat(doubled(new Workers(4, broken))).isEqualTo(DOUBLED);
    }

    @Test
    void a_thread_of_the_executor_that_is_interrupted_works_all_the_same() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Executor interrupted = work -> one.execute(() -> {
                Thread.currentThread().interrupt();
                work.run();
            });
            CountDownLatch both = new CountDownLatch(2);
            assertThat(new Workers(2, interrupted).each(List.of(1, 2), each -> {
                        both.countDown();
                        await(both);
                        return each;
                    }))
                    .containsExactly(1, 2);
        } finally {
            one.shutdown();
        }
    }

    @Test
    void an_executor_that_never_begins_leaves_the_work_to_who_asks() {
        List<Runnable> waiting = new ArrayList<>();
        assertThat(doubled(new Workers(4, waiting::add))).isEqualTo(DOUBLED);
        assertThat(waiting).hasSize(3);
    }

    @Test
    void what_an_executor_begins_late_does_nothing_any_more() {
        List<Runnable> waiting = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        new Workers(4, waiting::add).each(NUMBERS, asked::add);
        waiting.forEach(Runnable::run);
        assertThat(asked).isEqualTo(NUMBERS);
    }

    @Test
    void what_an_executor_still_holds_holds_nothing_of_work_that_is_done() throws InterruptedException {
        List<Runnable> waiting = new ArrayList<>();
        ReferenceQueue<Object> let = new ReferenceQueue<>();
        Reference<Object> thing = askedOf(new Workers(2, waiting::add), let);

        Reference<?> gone = null;
        for (int i = 0; i < 100 && gone == null; i++) {
            System.gc();
            gone = let.remove(100);
        }
        assertThat(gone).isSameAs(thing);
        assertThat(waiting).hasSize(1);
    }

    private static Reference<Object> askedOf(Workers workers, ReferenceQueue<Object> let) {
        Object thing = new Object();
        workers.each(List.of(thing, thing), Object::hashCode);
        return new WeakReference<>(thing, let);
    }

    @Test
    void work_may_ask_the_same_workers_for_more_work() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Workers workers = new Workers(2, one);
            assertThat(workers.each(
                            NUMBERS,
                            each -> workers.each(List.of(each, each), Integer::valueOf).stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()))
                    .isEqualTo(DOUBLED);
        } finally {
            one.shutdown();
        }
    }

    @Test
    void a_failure_is_thrown_as_it_is() {
        Workers workers = new Workers(2);
        assertThatThrownBy(() -> workers.each(NUMBERS, each -> {
                    throw new IllegalArgumentException("no " + each);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no 0");
    }

    @Test
    void who_is_interrupted_while_others_work_is_told_so_and_begins_no_further_part() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService one = Executors.newSingleThreadExecutor();
        Thread asking = Thread.currentThread();
        try {
            assertThatThrownBy(() -> new Workers(2, one).each(List.of(1, 2), each -> {
                        if (Thread.currentThread() == asking) {
                            await(begun);
                            asking.interrupt();
                        } else {
                            begun.countDown();
                            await(end);
                        }
                        return each;
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The diagnosis was interrupted.");
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            end.countDown();
            one.shutdown();
        }
    }

    @Test
    void threads_of_their_own_do_not_keep_a_process_from_ending() {
        Set<Boolean> daemons = ConcurrentHashMap.newKeySet();
        CountDownLatch both = new CountDownLatch(2);
        Thread asking = Thread.currentThread();
        new Workers(2).each(List.of(1, 2), each -> {
            both.countDown();
            await(both);
            return Thread.currentThread() == asking
                    || daemons.add(Thread.currentThread().isDaemon());
        });
        assertThat(daemons).containsExactly(true);
    }

    @Test
    void a_small_log_is_left_to_who_asks() {
        Workers workers = new Workers(4);
        assertThat(workers.forLog(199).threads()).isEqualTo(1);
        assertThat(workers.forLog(200)).isEqualTo(workers);
    }
}
