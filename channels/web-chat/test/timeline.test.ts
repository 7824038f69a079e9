import assert from "node:assert/strict";
import { test } from "node:test";
import { Backoff } from "../src/backoff.js";
import { Timeline } from "../src/timeline.js";

const message = (id: string) => ({ type: "message", id });

test("an activity that comes again is shown once", () => {
  const timeline = new Timeline();
  assert.deepEqual(timeline.take([message("a"), message("b")], "2").map((a) => a.id), ["a", "b"]);
  assert.deepEqual(timeline.take([message("b"), message("c")], "3").map((a) => a.id), ["c"]);
});

test("typing has no id and always counts", () => {
  const timeline = new Timeline();
  assert.equal(timeline.take([{ type: "typing" }]).length, 1);
  assert.equal(timeline.take([{ type: "typing" }]).length, 1);
});

test("a missing or older watermark leaves ours", () => {
  const timeline = new Timeline();
  timeline.take([], "7");
  timeline.take([], undefined);
  timeline.take([], null);
  timeline.take([], "3");
  assert.equal(timeline.watermark, 7);
});

test("a cleared timeline begins anew", () => {
  const timeline = new Timeline();
  timeline.take([message("a")], "1");
  timeline.clear();
  assert.equal(timeline.watermark, 0);
  assert.equal(timeline.take([message("a")]).length, 1);
});

test("waiting doubles up to its limit", () => {
  const backoff = new Backoff(1_000, 8_000, () => 1);
  assert.deepEqual([1, 2, 3, 4, 5].map(() => backoff.next()), [1_000, 2_000, 4_000, 8_000, 8_000]);
  backoff.reset();
  assert.equal(backoff.next(), 1_000);
});
