import { inject, Injectable } from '@angular/core';
import { Done, DraftList, DraftSaved, type DraftView, type SaveDraft } from '@accord/platform/contract';
import type { Answer } from '../api/answer';
import { ApiClient } from '../api/api-client';
import { apiView, type ApiView } from '../api/api-view';

/** The drafts of the signed-in person on the server. */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly api = inject(ApiClient);

  /** All that are parked, newest first; call it in the injection context of the page that lists them. */
  list(): ApiView<DraftList> {
    return apiView(() => '/api/drafts', DraftList);
  }

  /** One of them; undefined when there is none, 'unreachable' when nobody could say. */
  async find(id: string): Promise<DraftView | undefined | 'unreachable'> {
    const list = await this.api.get('/api/drafts', DraftList);
    return list.ok ? list.value.items.find((draft) => draft.id === id) : 'unreachable';
  }

  save(id: string, draft: SaveDraft): Promise<Answer<DraftSaved>> {
    return this.api.put(`/api/drafts/${id}`, draft, DraftSaved);
  }

  async discard(id: string): Promise<void> {
    await this.api.delete(`/api/drafts/${id}`, Done);
  }
}
